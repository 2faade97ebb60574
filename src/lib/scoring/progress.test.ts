import { expect, test } from 'vitest';
import type { CellState } from '#law/council/sheets-wire';
import { isQuorate, lockedIn, openIn } from './progress';

const paper = (quorum: number, ...states: readonly CellState[]) => ({ quorum, cells: states.map((state, at) => ({ seat: String(at), state, sheet: '', revision: 0, lockedAt: '' as const })) });

test('CI-2: a recused member and one who has not declared are no work that remains', () => {
  const one = paper(2, 'locked', 'open', 'reopened', 'away', 'silent');
  expect([lockedIn(one), openIn(one), isQuorate(one)]).toEqual([1, 2, false]);
  expect(isQuorate(paper(2, 'locked', 'locked', 'away'))).toBe(true);
});
