import { expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { criteriaSetOf, criteriaSets } from '../criteria/set';
import { call, counted, declares, paper, sha256, sheet, told, type Told } from './council.test-data';
import { compare } from './fraction';
import { resultOf } from './result';
import { standingSheets } from './sheet';

const members = ['a', 'b', 'c', 'd'];
const ids = ['p1', 'p2', 'p3', 'p4', 'p5'];
const papers = ids.map((id, at) => paper(id, { group: at < 3 ? '2' : '10' }));

const anyInput: fc.Arbitrary<Told> = fc.record({
  set: fc.constantFrom(...criteriaSets.map(({ id }) => id)),
  ties: fc.subarray(['criteria', 'arrival', 'draw', 'share'] as const, { minLength: 0 }),
  recipients: fc.integer({ min: 1, max: 3 }),
  award: fc.option(fc.integer({ min: 0, max: 200_000_000 })),
  conflicts: fc.array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...ids)), { maxLength: 6 }),
  picks: fc.array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...ids), fc.array(fc.nat(6), { minLength: 6, maxLength: 6 })), { maxLength: 30 }),
}).map(({ set, ties, recipients, award, conflicts, picks }) => {
  const criteria = criteriaSetOf(set)?.criteria ?? [];
  return told({
    call: call({ criteria: set, ties, recipients, award }), members, papers,
    declarations: members.map((member) => declares(member, conflicts.flatMap(([who, id]) => (who === member ? [`bin-${id}`] : [])))),
    sheets: picks.map(([member, id, chosen], at) =>
      sheet(member, id, criteria.map(({ points }, place) => points[(chosen[place] ?? 0) % points.length] ?? 0), { id: `s${String(at)}`, revision: at })),
  });
});
const shuffledBy = <T>(list: readonly T[], by: readonly number[]): T[] => list.map((each, at) => ({ each, key: by[at % by.length] ?? 0, at })).sort((a, b) => a.key - b.key || b.at - a.at).map(({ each }) => each);

it('Q7: the order and the number of copies of what comes in change nothing', () => {
  fc.assert(fc.property(anyInput, fc.array(fc.nat(100), { minLength: 1, maxLength: 9 }), (given, by) => {
    const mixed = { ...given, members: shuffledBy(given.members, by), papers: shuffledBy(given.papers, by), declarations: shuffledBy(given.declarations, by), sheets: shuffledBy([...given.sheets, ...given.sheets], by) };
    expect(resultOf(counted(mixed), sha256)).toEqual(resultOf(counted(given), sha256));
  }), { numRuns: 150 });
});

it('CI-2: a late recusal is as if its member had never scored that paper', () => {
  fc.assert(fc.property(anyInput, fc.constantFrom(...members), fc.constantFrom(...ids), (given, who, of) => {
    const late = { ...given, declarations: given.declarations.map((each) => (each.member === who ? { ...each, named: [...each.named, { question: 'q4' as const, bin: `bin-${of}` }] } : each)) };
    const never = { ...late, sheets: late.sheets.filter(({ member, paper: id }) => member !== who || id !== of) };
    expect(resultOf(counted(late), sha256)).toEqual(resultOf(counted(never), sha256));
  }), { numRuns: 150 });
});

it('reopening a sheet is as if it had not been locked', () => {
  fc.assert(fc.property(anyInput, (given) => {
    const [first] = [...standingSheets(given.sheets).values()].flat();
    if (!first) return;
    const same = (each: { readonly member: string; readonly paper: string }) => each.member === first.member && each.paper === first.paper;
    const reopened = { ...given, sheets: given.sheets.map((each) => (same(each) ? { ...each, reopenedAt: '2026-10-02T00:00:00.000Z' } : each)) };
    expect(resultOf(counted(reopened), sha256)).toEqual(resultOf(counted({ ...given, sheets: given.sheets.filter((each) => !same(each)) }), sha256));
  }), { numRuns: 100 });
});

it('who is placed higher has no lower mean; every paper is somewhere once; no tenge is lost (AW-9)', () => {
  fc.assert(fc.property(anyInput, (given) => {
    const result = resultOf(counted(given), sha256);
    const everywhere = result.groups.flatMap(({ places, open }) => [...places.map(({ tally }) => tally), ...open]).map(({ paper: { id } }) => id);
    expect(everywhere.sort()).toEqual(ids);
    for (const { places, recipients, void: ground } of result.groups) {
      for (const [at, { tally, rank }] of places.entries()) {
        const next = places[at + 1];
        if (next && tally.mean && next.tally.mean) expect(compare(tally.mean, next.tally.mean)).toBeGreaterThanOrEqual(0);
        expect(rank).toBeLessThanOrEqual(at + 1);
      }
      const { award } = given.call.settings;
      if (recipients.share !== null) expect(recipients.share * recipients.papers.length + recipients.remainder).toBe(award);
      if (recipients.share !== null) expect(recipients.share).toBeGreaterThanOrEqual(8_650_000);
      if (ground) expect(recipients.papers).toEqual([]);
    }
  }), { numRuns: 150 });
});
