/**
 * For property tests only: one seed, printed, the same each time unless OTINIM_SEED gives another.
 * Units are UTF-16 code units, lone surrogates and all, mixed with the characters that people really type.
 */
import fc from 'fast-check';

const seed = Number(process.env['OTINIM_SEED'] ?? 20_260_901);
// Under mutation every property runs thousands of times over: a few examples each are enough to catch a mutant.
const hurry = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? {} : { interruptAfterTimeLimit: 40 };
fc.configureGlobal({ seed, numRuns: 500, ...hurry });
console.info(`fast-check seed ${seed} (OTINIM_SEED=${seed} runs the same again)`);

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const likely = fc.constantFrom(
  ...'ӘәҒғҚқҢңӨөҰұҮүҺһІі АаКкОоСс019+-().@/\t\n\r', ' ', '\u00a0', '\u200b', '\u202e', '\u202f', '\ufeff', '\u0301', '\u0306',
  'и', 'e', '-', 'KZ', '\ud83d', '\ude00', '\udb40', '\udc20', '７', 'Ａ', 'ￚ', '₸', 'тг', '\u2028', '\u0085', '\u00ad', '\u2000', '\u212a',
);

/** Any string an engine can hold. */
export const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: likely }, unit), { maxLength: 30 })
  .map((units) => units.join(''));

/** Days of years 1–9999, as days since 1970-01-01. */
export const anyEpochDay = fc.integer({ min: -719_162, max: 2_932_896 });
export { fc };
