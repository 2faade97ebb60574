import { describe, expect, it } from 'vitest';
import { awardAnswers, awardAttachments, awardCall, awardDocument, awardDraft, awardFacts, bin, sha256 } from '../../../test/fixtures/award';
import type { AwardAnswers } from '../forms/award';
import { checkFiled, type Facts } from './check';
import { consentHashes } from './consent';
import { consentTexts } from './consent.texts';

type Change = (answers: AwardAnswers) => void;

const found = (change: Change = () => undefined, facts: Partial<Facts> = {}): string[] => {
  const answers = awardAnswers();
  change(answers);
  return checkFiled(awardDocument(awardDraft({ answers })), awardFacts(facts)).map(
    ({ rule, path, code, severity }) => `${rule} ${path} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );
};

describe('a whole application', () => {
  it('has no findings', () => expect(found()).toEqual([]));
});

describe('CO-1: only an NGO applies', () => {
  it.each(['political-party', 'trade-union', 'religious', 'commercial', 'state'])('refuses %s', (kind) =>
    expect(found((a) => (a.eligibility.kind = kind))).toEqual(['CO-1 eligibility.kind award.not_ngo']));
  it.each(['public-association', 'fund', 'institution', 'union', 'other-noncommercial'])('takes %s', (kind) =>
    expect(found((a) => (a.eligibility.kind = kind))).toEqual([]));
});

describe('CO-2: the NGO database is no condition of an award, it only warns', () => {
  it.each(['late', 'none'])('warns at %s', (database) =>
    expect(found((a) => (a.eligibility.database = database))).toEqual(['CO-2 eligibility.database award.database (warning)']));
});

describe('CO-3: awards are given in directions 1–15', () => {
  it.each(['1', '15'])('takes %s', (direction) => expect(found((a) => (a.direction.direction = direction))).toEqual([]));
  it.each(['0', '16', '17'])('refuses %s', (direction) =>
    expect(found((a) => (a.direction.direction = direction))).toEqual(['AW-5 direction.direction choice.unknown']));
});

describe('AW-1, AW-2, CO-7: filing opens and closes', () => {
  it.each([
    ['the moment it opens', '2026-06-30T19:00:00.000Z', []],
    ['a millisecond before', '2026-06-30T18:59:59.999Z', ['AW-1  call.not_open']],
    ['the last millisecond of 31 August in Almaty', '2026-08-31T18:59:59.999Z', []],
    ['the first of 1 September', '2026-08-31T19:00:00.000Z', ['AW-2  call.late']],
  ])('%s', (_, now, expected) => {
    const call = { ...awardCall, opensAt: '2026-06-30T19:00:00.000Z' };
    expect(found((a) => {
      a.signature.filledOn = '2026-06-20';
      a.projects.list = a.projects.list.slice(0, 1);
    }, { now, call })).toEqual(expected);
  });
  it('refuses an edition that is not the call’s', () =>
    expect(found(undefined, { call: { ...awardCall, edition: 'award-2030' } })).toEqual(['own  call.edition']));
});

describe('AW-3: the application is complete only with all its parts', () => {
  it.each(awardAttachments().map(({ slot }) => slot))('misses %s', (slot) => {
    const attachments = awardAttachments().filter((attachment) => attachment.slot !== slot);
    const findings = checkFiled(awardDocument(awardDraft({ attachments })), awardFacts());
    expect(findings.map(({ path, code, params }) => [path, code, params])).toEqual([[slot, 'files.few', { min: 1, have: 0 }]]);
  });
  it('asks for two recommendations', () => {
    const answers = awardAnswers();
    answers.recommendations.list = answers.recommendations.list.slice(0, 1);
    expect(checkFiled(awardDocument(awardDraft({ answers })), awardFacts())).toMatchObject([
      { rule: 'AW-3', path: 'recommendations.list', code: 'rows.few', params: { min: 2, have: 1 } },
    ]);
  });
  it('asks for the contact details of each', () =>
    expect(found((a) => {
      const [first] = a.recommendations.list;
      if (first) Object.assign(first, { phone: '', position: '', author: '', organisation: '', from: '' });
    })).toEqual(['author', 'from', 'organisation', 'position', 'phone'].map((key) => `AW-3 recommendations.list.r1.${key} required`)));
});

describe('AW-4: projects of the last three years before closing', () => {
  it.each([
    ['the same day three years ago', '2023-08-31', []],
    ['a day earlier', '2023-08-30', ['AW-4 projects.list.p1.to project.old']],
    ['ends after today', '2026-08-16', ['AW-4 projects.list.p1.to project.unstarted']],
    ['ends today', '2026-08-15', []],
  ])('%s', (_, to, expected) =>
    expect(found((a) => {
      const [first] = a.projects.list;
      if (first) Object.assign(first, { from: '2022-01-01', to });
    })).toEqual(expected));
  it('takes a running one however old', () =>
    expect(found((a) => {
      const [, second] = a.projects.list;
      if (second) second.from = '2015-01-01';
    })).toEqual([]));
  it('refuses an end before the beginning', () =>
    expect(found((a) => {
      const [first] = a.projects.list;
      if (first) Object.assign(first, { from: '2025-06-01', to: '2025-05-31' });
    })).toEqual(['F3.2 projects.list.p1.to project.order']));
  it('asks for at least one project', () =>
    expect(found((a) => (a.projects.list = []))).toEqual(['F3.2 projects.list rows.few']));
});

describe('AW-5: one NGO, one direction', () => {
  it('refuses a second direction while the first stands', () =>
    expect(found(undefined, { filed: [{ submission: 'x', direction: '7' }] })).toEqual(['AW-5 direction.direction award.second_direction']));
  it('refuses the same direction twice', () =>
    expect(found(undefined, { filed: [{ submission: 'x', direction: '4' }] })).toEqual(['AW-5 direction.direction award.already_filed']));
  it('does not count itself', () =>
    expect(found(undefined, { filed: [{ submission: 'documentaward01', direction: '4' }] })).toEqual([]));
  const parent = { submission: 'x', call: awardCall.id, bin, replacedAt: '' };
  it('the one whose place it takes is not in its way', () =>
    expect(found(undefined, { filed: [{ submission: 'x', direction: '7' }], parent })).toEqual([]));
  it('another that stands still is', () =>
    expect(found(undefined, { filed: [{ submission: 'y', direction: '7' }], parent })).toEqual(['AW-5 direction.direction award.second_direction']));
  it.each([
    ['where the call lets nothing be replaced', { parent, call: { ...awardCall, replaceable: false } }, 'replace.not_allowed'],
    ['nor in another call', { parent: { ...parent, call: 'anothercall0000' } }, 'replace.other'],
    ['nor for another organisation', { parent: { ...parent, bin: '000000000000' } }, 'replace.other'],
    ['nor twice', { parent: { ...parent, replacedAt: '2026-08-02T00:00:00.000Z' } }, 'replace.done'],
  ])('it takes no place %s', (_, facts, code) => expect(found(undefined, facts)).toEqual([`own  ${code}`]));
});

describe('AW-6: three years after an award', () => {
  it.each([
    ['the same day three years ago', '2023-08-31', true],
    ['a day earlier', '2023-08-30', false],
    ['last year', '2025-11-30', true],
  ])('declared: %s', (_, receivedOn, refused) =>
    expect(found((a) => Object.assign(a.eligibility, { received: 'yes', receivedOn }))).toEqual(
      refused ? ['AW-6 eligibility.receivedOn award.received'] : []));
  it.each([['2023-08-31', true], ['2023-08-30', false]])('published %s', (decidedOn, refused) =>
    expect(found(undefined, { recipients: [{ bin, direction: '4', decidedOn }] })).toEqual(
      refused ? ['AW-6 organisation.bin award.received'] : []));
  it('is about the same BIN only', () =>
    expect(found(undefined, { recipients: [{ bin: '990140000008', direction: '4', decidedOn: '2025-11-30' }] })).toEqual([]));
  it('names the latest', () => {
    const recipients = ['2023-11-30', '2025-11-30', '2024-11-30'].map((decidedOn) => ({ bin, direction: '1', decidedOn }));
    expect(checkFiled(awardDocument(), awardFacts({ recipients }))[0]?.params).toEqual({ receivedOn: '2025-11-30' });
  });
  it('asks when, if there was one', () =>
    expect(found((a) => (a.eligibility.received = 'yes'))).toEqual(['AW-6 eligibility.receivedOn required']));
});

describe('consent', () => {
  it('has the hashes of its texts', () => {
    const hashes = Object.fromEntries(Object.entries(consentTexts).map(([version, texts]) =>
      [version, Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, sha256(text)]))]));
    expect(consentHashes).toEqual(hashes);
  });
  it('is asked for', () => expect(found((a) => (a.consent.agreed = false))).toEqual(['own consent.agreed confirm.required']));
  it('is kept word for word', () =>
    expect(found(undefined, { consentHash: sha256('Келісемін') })).toEqual(['own consent.agreed consent.text']));
});

describe('F1: signature', () => {
  it('may be drawn', () => {
    const answers = awardAnswers();
    answers.signature.method = 'drawn';
    const attachments = awardAttachments().map((a) => (a.slot === 'signature.page' ? { ...a, slot: 'signature.drawn', kind: 'png' as const } : a));
    expect(checkFiled(awardDocument(awardDraft({ answers, attachments })), awardFacts())).toEqual([]);
  });
  it('is not dated in the future', () =>
    expect(found((a) => (a.signature.filledOn = '2026-08-16'))).toEqual(['F1 signature.filledOn date.future']));
});

describe('what would mend it', () => {
  const params = (change: Change, facts: Partial<Facts> = {}): unknown => {
    const answers = awardAnswers();
    change(answers);
    return checkFiled(awardDocument(awardDraft({ answers })), awardFacts(facts)).map((each) => each.params);
  };
  const none: Change = () => undefined;
  const end = (from: string, to: string): Change => (a) => Object.assign(a.projects.list[0] ?? {}, { from, to });
  it.each<[string, () => unknown, unknown]>([
    ['edition', () => params(none, { call: { ...awardCall, edition: 'award-2030' } }), { edition: 'award-2030' }],
    ['opening', () => params(none, { call: { ...awardCall, opensAt: '2026-08-20T00:00:00.000Z' } }), { opensAt: '2026-08-20T00:00:00.000Z' }],
    ['closing', () => params(none, { now: '2026-09-02T00:00:00.000Z' }), { closesAt: awardCall.closesAt, arrivedAt: '2026-09-02T00:00:00.000Z' }],
    ['kind', () => params((a) => (a.eligibility.kind = 'state')), { kind: 'state' }],
    ['the other direction', () => params(none, { filed: [{ submission: 'x', direction: '7' }] }), { direction: '7' }],
    ['beginning', () => params(end('2025-06-01', '2025-05-31')), { from: '2025-06-01' }],
    ['today', () => params(end('2025-06-01', '2026-08-16')), { today: '2026-08-15' }],
    ['closing day', () => params(end('2021-06-01', '2022-05-31')), { closing: '2026-08-31' }],
    ['database', () => params((a) => (a.eligibility.database = 'none')), {}],
    ['version', () => params((a) => (a.consent.version = '1999-1')), { version: '1999-1' }],
  ])('names the %s', (_, found, expected) => expect(found()).toEqual([expected]));
  it.each([['a project of one day', end('2025-05-31', '2025-05-31'), []], ['an end that is no day', end('2025-01-01', '2022--'), ['F3.2 projects.list.p1.to date.invalid']],
    ['a beginning that is no day', end('2025--', '2024-05-31'), ['F3.2 projects.list.p1.from date.invalid']],
    ['an award on no day', (a: AwardAnswers) => Object.assign(a.eligibility, { received: 'yes', receivedOn: '2025--' }), ['AW-6 eligibility.receivedOn date.invalid']],
  ] satisfies [string, Change, string[]][])('says nothing twice: %s', (_, change, expected) => expect(found(change)).toEqual(expected));
});

describe('Q2: hours given back for downtime move the close, and no other rule', () => {
  const call = { ...awardCall, closesAt: '2026-09-01T07:00:00.000Z', extension: { announced: awardCall.closesAt, from: '2026-08-31T15:00:00.000Z', to: '2026-08-31T19:00:00.000Z' } };
  it('AW-2: takes what comes before the close that counts', () => {
    expect(found(undefined, { call, now: '2026-09-01T06:59:59.999Z' })).toEqual([]);
    expect(found(undefined, { call, now: '2026-09-01T07:00:00.000Z' })).toEqual(['AW-2  call.late']);
  });
  it('AW-4, AW-6: three years count back from the close as announced', () => {
    const now = '2026-08-31T20:00:00.000Z';
    // The same day of 2023 belongs to the term that ends on 31 August, not to one of 1 September.
    const old = (a: AwardAnswers): void => void Object.assign(a.projects.list[0]!, { from: '2023-01-01', to: '2023-08-31' });
    expect(found(old, { call, now })).toEqual([]);
    expect(found(undefined, { call, now, recipients: [{ bin, direction: '1', decidedOn: '2023-08-31' }] })).toEqual(['AW-6 organisation.bin award.received']);
  });
});
