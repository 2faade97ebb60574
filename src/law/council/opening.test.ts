import { describe, expect, it } from 'vitest';
import { endExclusive, startOfDay } from '../almaty';
import { readCallDraft, type CallDraft } from './call-draft';
import { criteriaFor, openingFindings, proposedDays, proposedDraft } from './opening';

const before = '2026-06-15T06:00:00.000Z';
const lawful: CallDraft = { ...proposedDraft(2026), title: { kk: 'Сыйлықақы', ru: 'Премия', en: 'Award' } };
const codes = (draft: CallDraft, now = before, severity = 'error') => openingFindings(draft, now).filter((each) => each.severity === severity).map(({ code, rule }) => `${rule} ${code}`);
const council = (over: Partial<CallDraft['council']>): CallDraft => ({ ...lawful, council: { ...lawful.council, ...over } });

describe('the days that the law proposes', () => {
  it('AW-1, AW-2, AW-7, AW-10 with the readings of CO-7', () => {
    expect(proposedDays(2026).map(({ rule, day, reading }) => [rule, day, reading])).toEqual([
      ['AW-1', '2026-07-01', 'counts'], ['AW-2', '2026-08-31', 'before'], ['AW-7', '2026-09-14', 'working-days'], ['AW-10', '2026-12-01', 'counts'], ['AW-10', '2026-12-20', 'counts'],
    ]);
  });
  it('AW-7 follows the close that is chosen', () => expect(proposedDays(2026, endExclusive('2026-09-07'))[2]?.day).toBe('2026-09-21'));
  it('CO-5: a day counted by a calendar that is not decided yet is a forecast', () => expect(proposedDays(2027)[2]?.reading).toBe('forecast'));
  it('CO-5: says that it does not know where the calendar ends', () => expect(proposedDays(2090)[2]?.day).toBeNull());
  it('a proposal is announced without a warning once it has a name', () => {
    expect(openingFindings(lawful, before)).toEqual([]);
    expect(codes(proposedDraft(2026))).toEqual(['own title.missing', 'own title.missing', 'own title.missing']);
    expect(criteriaFor('award-2018')).toEqual(['award-2018']);
  });
});

describe('what is wrong with what was chosen', () => {
  it('AW-2: filing does not end before it begins, nor before now, nor in another year', () => {
    expect(codes({ ...lawful, opensAt: lawful.closesAt })).toEqual(['AW-2 closes.before_opening']);
    expect(codes(lawful, lawful.closesAt)).toEqual(['AW-2 closes.past']);
    expect(codes({ ...lawful, closesAt: endExclusive('2027-01-01') })).toEqual(['AW-2 closes.other_year']);
  });
  it('AW-2, CO-7: another last day than 31 August is only warned of', () => {
    const other = { ...lawful, closesAt: endExclusive('2026-09-01') };
    expect([codes(other), codes(other, before, 'warning')]).toEqual([[], ['AW-2 closes.other_day']]);
  });
  it('a call says for how long personal data are kept', () =>
    expect(codes({ ...lawful, retentionYears: 0 })).toEqual(['own retention.missing']));
  it('AW-1: 1 July counts, 2 July is late', () => {
    const midnight = startOfDay('2026-07-02');
    const draft = { ...lawful, opensAt: midnight };
    expect(codes(draft, '2026-07-01T18:59:59.999Z', 'warning')).toEqual([]);
    expect(codes(draft, midnight, 'warning')).toEqual(['AW-1 announced.late']);
  });
  it('AW-10: the list of AW-7 would come too late for the recipients', () =>
    expect(codes({ ...lawful, closesAt: endExclusive('2026-11-20') }, before, 'warning')).toContain('AW-10 closes.leaves_no_time'));
  it('AW-8: criteria are those of the edition', () => expect(codes(council({ criteria: 'grant-2015' }))).toEqual(['AW-8 criteria.edition']));
  it.each([[[]], [['criteria']], [['draw', 'criteria']], [['share', 'draw']]] as const)('AW-11: a tie has an end, and it stands last: %j', (ties) =>
    expect(codes(council({ ties }))).toEqual(['AW-11 ties.open']));
  it('AW-11: no step twice', () => expect(codes(council({ ties: ['criteria', 'criteria', 'draw'] }))).toEqual(['AW-11 ties.twice']));
  it('AW-9: each recipient gets 2 000 MCI at least, of the year in question', () => {
    // CO-6: 4 325 tenge in 2026.
    expect(codes(council({ award: 2 * 8_650_000, recipients: 2 }))).toEqual([]);
    expect(codes(council({ award: 2 * 8_650_000 - 1, recipients: 2 }))).toEqual(['AW-9 award.small']);
    expect(codes(council({ award: 1, leastMci: null }))).toEqual([]);
    expect(codes(council({ award: 1, leastMci: null }), before, 'warning')).toEqual(['AW-9 award.least']);
  });
});

describe('a draft from a stranger', () => {
  it('is read as it is', () => expect(readCallDraft(JSON.parse(JSON.stringify(lawful)))).toEqual(lawful));
  it.each([
    ['a strange member', { ...lawful, announced: true }],
    ['a fraction', council({ quorumPercent: 50.5 })],
    ['a quorum of nobody', council({ quorumLeast: 0 })],
    ['a strange step', council({ ties: ['coin' as 'draw'] })],
    ['a day in place of a moment', { ...lawful, closesAt: '2026-09-01' }],
    ['a strange set', council({ criteria: 'x' as 'award-2018' })],
    ['a title of two lines', { ...lawful, title: { ...lawful.title, kk: 'а\nб' } }],
    ['one language', { ...lawful, title: { kk: 'а' } }],
    ['null', null],
    ['a list', []],
  ])('not with %s', (_, draft) => expect(readCallDraft(draft)).toBeNull());
});
