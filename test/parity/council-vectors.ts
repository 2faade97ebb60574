/** Councils for the parity suite, the same for the same seed: every criteria set, ties, recusals, reopenings, damage. */
import fc from 'fast-check';
import { criteriaSets } from '#law/criteria/set';
import { booksOf, chainOf, decidedOn, locks, opening, recuses, reopens, restores, type Step } from '#law/council/chain.test-data';
import { paper, sheet } from '#law/council/council.test-data';
import { alike, apart } from '#law/council/name-pairs.test-data';
import { awardSettings, grantSettings, type TieStep } from '#law/council/settings';
import type { Books } from '#law/council/replay';
import type { CouncilVector } from './council-judge';

const seats = ['a', 'b', 'c', 'd', 'e'];
const papers = ['p1', 'p2', 'p3', 'p4'].map((id, at) => paper(id, { group: at < 3 ? '4' : '10' }));

/** What becomes of one member's sheet for one paper. */
const fates = fc.constantFrom('locked', 'locked', 'locked', 'open', 'reopened', 'again', 'recused', 'recused late', 'restored');
const cell = fc.record({ fate: fates, points: fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }) });
const set = fc.constantFrom(...criteriaSets);

const council = fc.record({
  set, cells: fc.array(cell, { minLength: seats.length * papers.length, maxLength: seats.length * papers.length }),
  ties: fc.subarray<TieStep>(['criteria', 'arrival', 'draw', 'share'], { minLength: 1 }), recipients: fc.integer({ min: 1, max: 3 }),
  award: fc.constantFrom(null, 9_000_000, 30_000_001), declared: fc.subarray(seats, { minLength: 3 }), harm: fc.option(fc.nat(100_000), { freq: 2 }),
});

const harms: readonly ((books: Books, where: number) => Books)[] = [
  (books, where) => ({ ...books, events: books.events.map((event, at) => (at === where % books.events.length ? { ...event, body: event.body.replace(/[0-9a-z]/, 'x') } : event)) }),
  (books, where) => ({ ...books, events: books.events.filter((_, at) => at !== where % books.events.length) }),
  (books) => ({ ...books, sheets: books.sheets.slice(1) }),
  (books) => ({ ...books, sheets: books.sheets.map((each, at) => (at === 0 ? { ...each, open: each.open.replace(/\d/, '7') } : each)) }),
  (books) => ({ ...books, applicants: [...books.applicants].reverse() }),
  (books) => ({ ...books, events: books.events.slice(0, -1) }),
];

const recount = council.map(({ set: { id, criteria }, cells, ties, recipients, award, declared, harm }): CouncilVector => {
  const steps: Step[] = [];
  const sheets = papers.flatMap(({ id: of }, row) =>
    seats.flatMap((seat, column) => {
      const { fate, points } = cells[row * seats.length + column] ?? { fate: 'open', points: [] };
      const given = (more: number) => criteria.map(({ points: allowed }, at) => allowed[((points[at] ?? 0) + more) % allowed.length] ?? 0);
      const [first, second] = [sheet(seat, of, given(0)), sheet(seat, of, given(1), { id: `${seat}-${of}-2`, revision: 2 })];
      if (!declared.includes(seat) || fate === 'open') return [];
      if (fate === 'recused') return steps.push(recuses(seat, of)), [];
      if (fate === 'restored') steps.push(recuses(seat, of, 'found'), restores(seat, of));
      steps.push(locks(first));
      if (fate === 'recused late') steps.push(recuses(seat, of, 'found'));
      if (fate === 'reopened' || fate === 'again') steps.push(reopens(first));
      if (fate === 'again') steps.push(locks(second));
      return [first, second];
    }),
  );
  const settings = { ...(id.startsWith('grant') ? grantSettings : awardSettings), criteria: id, ties, recipients, award };
  const books = booksOf(chainOf(opening({ settings, papers, members: seats, declared, steps })), papers, sheets);
  if (harm === null) return { kind: 'recount', books, decidedOn };
  return { kind: 'recount', books: harms[harm % harms.length]?.(books, harm) ?? books, decidedOn };
});

const names = [...alike, ...apart].flat();
const role = fc.constantFrom('head', 'signatory', 'founder', 'recommendation', 'team');
const bin = fc.constantFrom('120340000004', '050340001265', '190340000017', '070340000017');
const candidates = fc.record({
  voices: fc.array(fc.record({ member: fc.constantFrom(...seats), name: fc.constantFrom(...names), bins: fc.array(bin, { maxLength: 2 }) }), { minLength: 1, maxLength: 6 }),
  papers: fc.array(fc.record({ paper: fc.constantFrom('p1', 'p2'), bin, people: fc.array(fc.record({ role, name: fc.constantFrom(...names) }), { maxLength: 8 }) }), { minLength: 1, maxLength: 4 }),
}).map((of): CouncilVector => ({ kind: 'candidates', ...of }));

const member = fc.record({
  id: fc.constantFrom(...seats, 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q'), proposedBy: fc.constantFrom('operator', 'ngo'), seat: fc.constantFrom('chair', 'deputy', 'member', 'member'),
  organisation: fc.option(bin), years: fc.nat(4), educated: fc.boolean(),
});
const composition = fc.record({ members: fc.array(member, { maxLength: 18 }), applicants: fc.uniqueArray(bin), shares: fc.boolean() }).map((of): CouncilVector => ({ kind: 'seats', ...of }));

export const councilVectorsOf = (seed: number): readonly CouncilVector[] => [
  ...fc.sample(recount, { seed, numRuns: 150 }), ...fc.sample(candidates, { seed, numRuns: 150 }), ...fc.sample(composition, { seed, numRuns: 150 }),
];
