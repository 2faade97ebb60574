/** Vectors for the parity suite, the same for the same seed: half lawful, half with something wrong. */
import fc from 'fast-check';
import { consentTexts } from '#law/award/consent.texts';
import { consentVersion } from '#law/award/consent';
import type { Facts } from '#law/award/check';
import type { Attachment } from '#law/filing/document';
import { canonical } from '#law/filing/canonical';
import { seal } from '#law/filing/seal';
import { limits, type SubmitOperation } from '#law/filing/wire';
import { awardDirections } from '#law/directions';
import { organisationKinds, notNgo, type AwardAnswers } from '#law/forms/award';
import type { PaperAnswers } from '#law/forms/paper-award';
import { regions } from '#law/regions';
import { awardAnswers, awardAttachments, awardCall, awardDraft, awardFacts, bin, sha256 } from '../fixtures/award';
import { paperAnswers, paperAttachments, paperText } from '../fixtures/paper';
import type { Vector } from './judge';

const letters = 'АаӘәБбҒғДдҚқҢңӨөҰұҮүҺһІіЯяЁё -—«»"\'.,;:!?()№%/\\0123456789abcXYZ😀é\u0301';
const words = (max: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: max }).map((text) => `Ә${text}.`);
const lines = fc.array(words(80), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n'));
const day = fc.integer({ min: 0, max: 1079 }).map((days) => new Date(Date.UTC(2023, 7, 31) + days * 86_400_000).toISOString().slice(0, 10));

const project = fc.record({
  id: fc.string({ unit: fc.constantFrom(...'abcdef0123456789'), minLength: 1, maxLength: 15 }),
  title: words(60), summary: lines, running: fc.boolean(), to: day, results: lines,
}).map((row) => ({ ...row, from: '2023-01-01' }));

/** Lawful answers of every kind. */
const lawful: fc.Arbitrary<AwardAnswers> = fc
  .record({
    kind: fc.constantFrom(...organisationKinds.filter((kind) => !notNgo.includes(kind))),
    direction: fc.constantFrom(...awardDirections),
    name: words(120), subject: lines, goals: lines, contribution: lines, innovations: lines,
    region: fc.constantFrom(...regions), same: fc.boolean(), street: words(40),
    list: fc.uniqueArray(project, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
    language: fc.constantFrom('kk', 'ru', 'en'),
  })
  .map(({ kind, direction, name, subject, goals, contribution, innovations, region, same, street, list, language }) => {
    const answers = awardAnswers();
    const legal = { postcode: '', region, locality: 'Ұзынағаш', street };
    return {
      ...answers,
      eligibility: { ...answers.eligibility, kind },
      direction: { direction },
      organisation: { ...answers.organisation, name },
      addresses: { legal, same, actual: legal },
      charter: { subject, goals },
      contribution: { contribution },
      innovations: { innovations },
      projects: { list },
      consent: { ...answers.consent, language, text: consentTexts[consentVersion]?.[language as 'kk'] ?? '' },
    };
  });

const operationOf = (text: string): SubmitOperation => ({ id: 'documentaward01', kind: 'submit', sha256: sha256(text), text });
const sealed = (answers: AwardAnswers, attachments: Attachment[] = awardAttachments()): string =>
  seal(awardDraft({ answers, attachments }), { now: '2026-08-15T04:59:00.000Z' }).text;

type Filing = Extract<Vector, { kind: 'filing' }>;
const filing = (operation: SubmitOperation, facts: Partial<Facts> = {}): Filing => {
  const { consentHash: _, ...known } = awardFacts(facts);
  return { kind: 'filing', operation, facts: known };
};

type Fields = Record<string, string | boolean>;
const at = (answers: AwardAnswers, path: string): Fields =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], answers) as Fields;
const wrongAnswer = (path: string, change: Fields) => (answers: AwardAnswers): Filing => {
  const changed = structuredClone(answers);
  Object.assign(at(changed, path), change);
  return filing(operationOf(sealed(changed)));
};
const wrongFiles = (change: (files: Attachment[]) => Attachment[]) => (answers: AwardAnswers): Filing =>
  filing(operationOf(sealed(answers, change(awardAttachments()))));
const wrongText = (change: (text: string) => string) => (answers: AwardAnswers): Filing =>
  filing(operationOf(change(sealed(answers))));
const first = (files: Attachment[], change: Partial<Attachment>): Attachment[] =>
  files.map((file, i) => (i === 0 ? { ...file, ...change } : file));
const document = (answers: AwardAnswers, change: (value: Record<string, unknown>) => void): Filing => {
  const value = JSON.parse(sealed(answers)) as Record<string, unknown>;
  change(value);
  return filing(operationOf(canonical(value)));
};

/** What came on paper, with the award's own answers in it. */
const entry = (answers: AwardAnswers, change: (paper: PaperAnswers) => void = () => undefined): Vector => {
  const paper = paperAnswers();
  const { consent: _consent, signature: _signature, ...shared } = answers;
  const changed = { ...paper, ...shared };
  changed.projects.list = changed.projects.list.map((row) => ({ ...row, to: row.running ? '' : row.to > '2026-08-19' ? '2026-08-19' : row.to }));
  change(changed);
  const attachments = paperAttachments().filter(({ slot }) => slot !== 'signedConsent.page' || changed.signedConsent.given === 'paper');
  const text = paperText({ answers: changed, attachments });
  const { consentHash: _, ...facts } = awardFacts({ now: '2026-09-02T05:00:00.000Z' });
  return { kind: 'entry', operation: { id: 'documentaward01', kind: 'enter', sha256: sha256(text), text }, facts };
};
const wrongEntry = (change: (paper: PaperAnswers) => void) => (answers: AwardAnswers): Vector => entry(answers, change);

/** One way for each thing that can be wrong. */
const wrongs: ((answers: AwardAnswers) => Vector)[] = [
  wrongEntry(({ intake }) => (intake.arrivedTime = '25:00')), wrongEntry(({ intake }) => (intake.arrivedOn = '2026-09-01')),
  wrongEntry(({ intake }) => (intake.arrivedOn = '2026-09-03')), wrongEntry(({ intake }) => (intake.carrier = 'none')),
  wrongEntry(({ signedConsent }) => (signedConsent.given = 'none')), wrongEntry(({ intake }) => (intake.channel = 'web' as 'post')),
  ...['name', 'bin'].map((key) => wrongAnswer('organisation', { [key]: '' })),
  ...['2023-02-29', '2023--', '2030-01-01', '1980-01-01', 'кеше'].map((value) => wrongAnswer('organisation', { registeredOn: value })),
  ...['120340000005', '12', '129940000005', 'ә'].map((value) => wrongAnswer('organisation', { bin: value })),
  wrongAnswer('organisation', { name: 'Ұ'.repeat(501) }),
  wrongAnswer('organisation', { name: 'а\u202eб' }), wrongAnswer('organisation', { name: 'а\uffffб' }),
  ...['KZ86125KZT5004100101', 'KZ86', 'DE00'].map((value) => wrongAnswer('bank', { iban: value })),
  wrongAnswer('bank', { bic: 'HSBK' }), wrongAnswer('head', { phone: '123' }), wrongAnswer('head', { email: 'a@б' }),
  wrongAnswer('direction', { direction: '17' }), wrongAnswer('eligibility', { kind: 'political-party' }),
  wrongAnswer('eligibility', { database: 'none' }), wrongAnswer('eligibility', { received: 'yes', receivedOn: '2025-11-30' }),
  wrongAnswer('projects.list.0', { running: false, to: '2023-08-30' }), wrongAnswer('projects.list.0', { running: false, to: '2022-08-30' }),
  wrongAnswer('projects.list.0', { running: false, to: '2026-08-30' }), wrongAnswer('signature', { filledOn: '2026-12-01' }),
  wrongAnswer('consent', { agreed: false }), wrongAnswer('consent', { text: 'Келісемін' }), wrongAnswer('consent', { version: '1999-1' }),
  (answers) => filing(operationOf(sealed({ ...answers, projects: { list: [] } }))),
  (answers) => filing(operationOf(sealed({ ...answers, projects: { list: Array.from({ length: 101 }, (_, i) => ({ ...answers.projects.list[0]!, id: `p${i}` })) } }))),
  (answers) => filing(operationOf(sealed({ ...answers, projects: { list: [answers.projects.list[0]!, answers.projects.list[0]!] } }))),
  wrongFiles((files) => files.slice(1)), wrongFiles((files) => first(files, { size: 0 })),
  wrongFiles((files) => first(files, { size: limits.file + 1 })), wrongFiles((files) => first(files, { sha256: files[1]!.sha256 })),
  wrongFiles((files) => files.map((file) => (file.slot === 'signature.page' ? { ...file, kind: 'docx' } : file))),
  wrongFiles((files) => [...files, ...Array.from({ length: 30 }, (_, i) => ({ ...files[0]!, id: `attachment001${String(i).padStart(2, '0')}`, sha256: sha256(String(i)) }))]),
  wrongFiles((files) => [...files, ...Array.from({ length: 11 }, (_, i) => ({ ...files[0]!, id: `attachment001${String(i).padStart(2, '0')}`, sha256: sha256(String(i)), size: limits.file }))]),
  (answers) => document(answers, (value) => ((value.attachments as Attachment[])[0] = { ...awardAttachments()[0]!, slot: 'nowhere.at.all' })),
  (answers) => document(answers, (value) => ((value.answers as AwardAnswers).head.phone = '8 701 234 56 78')),
  (answers) => document(answers, (value) => ((value.answers as AwardAnswers).organisation.name = ' Ә\u0438\u0306  ')),
  (answers) => document(answers, (value) => (value.edition = 'award-2031')),
  (answers) => document(answers, (value) => (value.id = 'documentaward02')),
  (answers) => document(answers, (value) => (value.extra = 1)),
  wrongText((text) => text.replace(':', ' :')), wrongText((text) => text.slice(0, -1)), wrongText((text) => text.replace('«', '\ud800')),
  wrongText((text) => text.replace('"language":"kk"', '"language":"\\ud800"')), wrongText((text) => '['.repeat(500) + text),
  wrongText((text) => text + ' '.repeat(limits.text)), wrongText((text) => text.replace('{', '{"__proto__":{},')),
  (answers) => filing({ ...operationOf(sealed(answers)), sha256: sha256('x') }),
  (answers) => filing(operationOf(sealed(answers)), { now: '2026-08-31T19:00:00.000Z' }),
  (answers) => filing(operationOf(sealed(answers)), { now: '2026-06-30T18:59:59.999Z' }),
  (answers) => filing(operationOf(sealed(answers)), { call: { ...awardCall, edition: 'award-2030' } }),
  (answers) => filing(operationOf(sealed(answers)), { recipients: [{ bin, direction: '1', decidedOn: '2024-11-30' }] }),
  (answers) => filing(operationOf(sealed(answers)), { filed: [{ submission: 'another00000000', direction: answers.direction.direction }] }),
  (answers) => filing(operationOf(sealed(answers)), { filed: [{ submission: 'another00000000', direction: answers.direction.direction === '1' ? '2' : '1' }] }),
  (answers) => filing(operationOf(sealed(answers)), { parent: { submission: 'another00000000', call: 'anothercall0000', bin, replacedAt: '' } }),
  (answers) => filing(operationOf(sealed(answers)), { parent: { submission: 'another00000000', call: awardCall.id, bin, replacedAt: '2026-08-02T00:00:00.000Z' } }),
  (answers) => filing(operationOf(sealed(answers)), { call: { ...awardCall, replaceable: false }, parent: { submission: 'another00000000', call: awardCall.id, bin, replacedAt: '' } }),
  (answers) => filing(operationOf(sealed(answers)), { filer: { checked: true, role: null } }),
  (answers) => filing(operationOf(sealed({ ...answers, signature: { ...answers.signature, method: 'drawn' } })), { filer: { checked: true, role: 'prepares' } }),
];

const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), words(20), fc.constantFrom('8(701)2345678', ' ٣٤ ', 'КZ86 125k', '５０００', 'İıſK', 'ﬁ', '\u1e9b\u0323', '각'));
const typed: fc.Arbitrary<Vector> = fc
  .record({ name: hostile, bin: hostile, date: hostile, email: hostile, phone: hostile, iban: hostile, subject: hostile })
  .map(({ name, bin: typedBin, date, email, phone, iban, subject }) => ({
    kind: 'typed',
    answers: { organisation: { name, bin: typedBin, registeredOn: date }, head: { email, phone }, bank: { iban }, charter: { subject } },
  }));
const days: fc.Arbitrary<Vector> = fc.date({ min: new Date('2005-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((instant) => ({ kind: 'day', instant: instant.toISOString() }));

export const vectorsOf = (seed: number): { readonly right: Vector[]; readonly wrong: Vector[]; readonly typed: Vector[] } => {
  const answers = fc.sample(lawful, { seed, numRuns: 1100 });
  return {
    right: answers.map((each, i) => (i % 10 === 0 ? entry(each) : filing(operationOf(sealed(each))))),
    wrong: answers.map((each, i) => wrongs[i % wrongs.length]!(each)),
    typed: [...fc.sample(typed, { seed, numRuns: 600 }), ...fc.sample(days, { seed, numRuns: 100 })],
  };
};
