/** A draft as the form holds it: what was typed, and what follows from it. */
import { almatyDate, endExclusive, lastDayOf, startOfDay } from '#law/almaty';
import { draftLimits, type CallDraft } from '#law/council/call-draft';
import type { CouncilSettings, TieStep } from '#law/council/settings';
import { isIsoDate } from '#law/dates';
import type { CriteriaSetId } from '#law/criteria/set';

export interface CallFields {
  kk: string;
  ru: string;
  en: string;
  code: string;
  year: string;
  edition: string;
  opens: string;
  closes: string;
  grace: string;
  replaceable: boolean;
  retention: string;
  criteria: CriteriaSetId;
  quorum: string;
  quorumLeast: string;
  ties: string;
  recipients: string;
  award: string;
  least: string;
  hours: string;
}

/** Ways to end a tie that make sense; a screen for any order of four steps would help nobody. */
export const tieWays: readonly (readonly TieStep[])[] = [['criteria', 'draw'], ['criteria', 'share'], ['criteria', 'arrival', 'draw'], ['arrival', 'draw'], ['draw'], ['share']];
const digits = (text: string): string => text.replace(/\s/g, '');

export const fieldsOf = ({ title, opensAt, closesAt, graceHours, retentionYears, year, council, ...rest }: CallDraft): CallFields => ({
  ...title, code: rest.code, edition: rest.edition, replaceable: rest.replaceable, year: String(year),
  opens: almatyDate(opensAt), closes: lastDayOf(closesAt), grace: String(graceHours), retention: String(retentionYears),
  criteria: council.criteria, quorum: String(council.quorumPercent), quorumLeast: String(council.quorumLeast), ties: council.ties.join(),
  recipients: String(council.recipients), award: council.award === null ? '' : String(council.award), least: council.leastMci === null ? '' : String(council.leastMci), hours: String(council.paperHours),
});

export interface Numbered {
  readonly least: number;
  readonly most: number;
  /** An empty field is no number, and lawful. */
  readonly optional?: true;
}
export const numbers = {
  year: { least: 2018, most: 2100 },
  grace: { least: 0, most: draftLimits.graceHours },
  retention: { least: 1, most: draftLimits.retentionYears },
  quorum: { least: 1, most: 100 },
  quorumLeast: { least: 1, most: draftLimits.seats },
  recipients: { least: 1, most: draftLimits.recipients },
  award: { least: 1, most: draftLimits.award, optional: true },
  least: { least: 1, most: draftLimits.leastMci, optional: true },
  hours: { least: 1, most: draftLimits.paperHours },
} as const satisfies Record<string, Numbered>;
export type NumberField = keyof typeof numbers;

const numberOf = (text: string, { least, most, optional }: Numbered): number | null | undefined => {
  const bare = digits(text);
  if (bare === '') return optional ? null : undefined;
  const value = /^\d{1,13}$/.test(bare) ? Number(bare) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/** Fields that hold no number or no day. */
export const shapeFaults = (fields: CallFields): readonly (NumberField | 'opens' | 'closes')[] => [
  ...(Object.keys(numbers) as NumberField[]).filter((name) => numberOf(fields[name], numbers[name]) === undefined),
  ...(['opens', 'closes'] as const).filter((name) => !isIsoDate(fields[name])),
];

/** The draft that the fields make; null while one of them is no number or no day. `before`: what the form does not ask. */
export const draftFrom = (fields: CallFields, before: CallDraft): CallDraft | null => {
  if (shapeFaults(fields).length > 0) return null;
  const number = (name: NumberField): number => numberOf(fields[name], numbers[name]) ?? 0;
  const council: CouncilSettings = {
    ...before.council, criteria: fields.criteria, quorumPercent: number('quorum'), quorumLeast: number('quorumLeast'), ties: fields.ties.split(',') as TieStep[],
    recipients: number('recipients'), award: numberOf(fields.award, numbers.award) ?? null, leastMci: numberOf(fields.least, numbers.least) ?? null, paperHours: number('hours'),
  };
  return {
    code: fields.code.trim(), year: number('year'), edition: fields.edition, title: { kk: fields.kk.trim(), ru: fields.ru.trim(), en: fields.en.trim() },
    opensAt: startOfDay(fields.opens), closesAt: endExclusive(fields.closes), graceHours: number('grace'), replaceable: fields.replaceable, retentionYears: number('retention'), council,
  };
};
