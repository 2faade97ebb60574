import { describe, expect, it } from 'vitest';
import { awardDocument } from '../../../test/fixtures/award';
import { awardPackage } from '../forms/award';
import { documentLook, documentShape, isFileName } from './shape';
import { limits } from './wire';

/** The quick look and zod must say the same: the keys are in their order already. */
const takes = (over: object): boolean => {
  const document = { ...awardDocument(), ...over };
  const taken = documentShape(awardPackage).safeParse(document).success;
  expect(documentLook(awardPackage)(document)).toBe(taken);
  return taken;
};
const takesFile = (over: object): boolean => takes({ attachments: awardDocument().attachments.map((file) => ({ ...file, ...over })) });
const hex = 'a1'.repeat(32);

describe('a sealed document', () => {
  it('is taken whole', () => expect(takes({})).toBe(true));
  it.each([
    ['format', 'otinim.document/2'], ['id', 'documentaward0'], ['id', 'documentaward011'], ['id', 'Documentaward01'], ['id', ['documentaward01']], ['id', 'documentaward0\n'],
    ['parent', ''], ['parent', undefined], ['parent', 'documentaward0'], ['package', 'grant'], ['edition', 'award-2031'], ['call', 'call'], ['language', 'kz'],
    ['sealedAt', '2026-08-15T04:59:00Z'], ['sealedAt', '2026-08-15 04:59:00.000Z'], ['sealedAt', '2026-08-15T04:59:00.000+05:00'], ['sealedAt', ' 2026-08-15T04:59:00.000Z'], ['sealedAt', '2026-08-15T04:59:00.000Z '],
    ['attachments', {}], ['answers', []], ['admin', true],
  ])('is refused: %s %j', (key, value) => expect(takes({ [key]: value })).toBe(false));
  it.each([['parent', 'documentaward00'], ['parent', null], ['call', '000000000000000'], ['language', 'kk'], ['language', 'ru'], ['language', 'en'], ['attachments', []]])(
    'is taken: %s %j', (key, value) => expect(takes({ [key]: value })).toBe(true));
  it('names at most four times as many files as may be filed, so that the check can say which are too many', () => {
    const files = (length: number) => Array.from({ length }, () => awardDocument().attachments[0]);
    expect([limits.files * 4, limits.files * 4 + 1].map((count) => takes({ attachments: files(count) }))).toEqual([true, false]);
  });
});

describe('the answers', () => {
  const takesAnswers = (change: (answers: ReturnType<typeof awardDocument>['answers']) => void): boolean => {
    const { answers } = awardDocument();
    change(answers);
    return takes({ answers });
  };
  const recommendation = (over: object) => takesAnswers((a) => Object.assign(a.recommendations.list[0]!, over));
  it.each(['a', '0', 'abcdefghijklmno', 'r1'])('a row may be called %j', (id) => expect(recommendation({ id })).toBe(true));
  it.each(['', 'abcdefghijklmnop', 'R1', 'r 1', 'r.1', ' r1', 'r1 ', 'ә', 5, undefined])('a row may not be called %j', (id) => expect(recommendation({ id })).toBe(false));
  it.each<[string, object]>([['one more', { admin: true }], ['of another type', { author: 5 }], ['of another type', { phone: null }], ['a file', { letter: 'x.pdf' }]])(
    'a row with an answer too many or strange: %s', (_, over) => expect(recommendation(over)).toBe(false));
  it.each<[string, Parameters<typeof takesAnswers>[0]]>([
    ['a switch that is a text', (a) => Object.assign(a.consent, { agreed: 'true' })],
    ['a toggle that is a number', (a) => Object.assign(a.addresses, { same: 1 })],
    ['a group that is a text', (a) => Object.assign(a.addresses, { legal: '' })],
    ['a group with one more', (a) => Object.assign(a.addresses.legal, { flat: '5' })],
    ['a group with one less', (a) => Reflect.deleteProperty(a.addresses.legal, 'street')],
    ['rows that are none', (a) => Object.assign(a.projects, { list: {} })],
    ['a section that is not in the form', (a) => Object.assign(a, { admin: {} })],
    ['a section that is missing', (a) => Reflect.deleteProperty(a, 'papers')],
  ])('are refused: %s', (_, change) => expect(takesAnswers(change)).toBe(false));
});

describe('a file in the manifest', () => {
  it.each<[string, unknown]>([
    ['id', 'attachment0000A'], ['id', 'attachment000001'], ['slot', 's'.repeat(121)], ['slot', null], ['name', ''], ['name', 5], ['kind', 'exe'], ['kind', 'PDF'],
    ['size', -1], ['size', 0.5], ['size', '5'], ['size', limits.filesTotal * 10 + 1], ['size', Number.NaN],
    ['sha256', hex.slice(1)], ['sha256', `${hex}0`], ['sha256', hex.toUpperCase()], ['sha256', `g${hex.slice(1)}`], ['sha256', [hex]], ['slot', []], ['name', ['а.pdf']], ['kind', ['pdf']], ['path', '/etc/passwd'],
  ])('is refused: %s %j', (key, value) => expect(takesFile({ [key]: value })).toBe(false));
  it.each<[string, unknown]>([
    ['slot', ''], ['slot', 's'.repeat(120)], ['size', 0], ['size', limits.filesTotal * 10], ['sha256', hex],
    ['kind', 'pdf'], ['kind', 'docx'], ['kind', 'doc'], ['kind', 'jpeg'], ['kind', 'png'],
  ])('is taken: %s %j', (key, value) => expect(takesFile({ [key]: value })).toBe(true));
});

describe('a name that becomes a file’s name on the office’s machine', () => {
  it.each(['а', 'Жарғы (көшірме).pdf', '..', 'а'.repeat(200), 'a\u00a0b.pdf', '«Үміт» №1.docx'])('%j is one', (name) => expect(isFileName(name)).toBe(true));
  it.each(['', 'а'.repeat(201), ' a.pdf', 'a.pdf ', 'a/b.pdf', '../x.pdf', 'a\\b.pdf', 'a\nb.pdf', 'a\tb.pdf', 'a\u202efdp.exe', 'a\ud800.pdf', 'a\0.pdf', 'a\u200b.pdf'])(
    '%j is none', (name) => expect(isFileName(name)).toBe(false));
});
