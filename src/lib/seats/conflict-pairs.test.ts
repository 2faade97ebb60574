import { expect, it } from 'vitest';
import type { OfficeConflicts } from '#law/council/seats-wire';
import { pairsOf } from './conflict-pairs';

const paper = (id: string) => ({ id, number: `№ ${id}`, direction: '4', name: id, bin: '1' });
const seat = (id: string) => ({ id, name: id, seat: 'member' as const, endedAt: '', declaredAt: '' });
const verdict = (over: object) => ({ id: 'v', seat: 'a', paper: 'p', conflict: false, found: [], reason: 'r', at: '2026-01-01', ...over });
const recusal = (over: object) => ({ seat: 'a', paper: 'p', ground: 'declared' as const, since: '2026-01-01', until: '', ...over });
const states = (over: Partial<OfficeConflicts>) =>
  pairsOf({ seats: [seat('a'), seat('b')], papers: [paper('p'), paper('q')], candidates: [], verdicts: [], recusals: [], ...over } as OfficeConflicts).map((pair) => [pair.seat, pair.paper.id, pair.state]);

it('Q4: a likeness waits until somebody decides, and a recusal stands whatever was found', () => {
  const candidates = [{ member: 'a', paper: 'q', by: 'bin' as const }, { member: 'a', paper: 'p', by: 'bin' as const }];
  expect(states({})).toEqual([]);
  expect(states({ candidates })).toEqual([['a', 'p', 'open'], ['a', 'q', 'open']]);
  expect(states({ candidates, recusals: [recusal({})] })).toEqual([['a', 'q', 'open'], ['a', 'p', 'recused']]);
  expect(states({ candidates, verdicts: [verdict({})] })).toEqual([['a', 'q', 'open'], ['a', 'p', 'cleared']]);
  expect(states({ recusals: [recusal({ until: '2026-01-02' }), recusal({ seat: 'b' })] })).toEqual([['b', 'p', 'recused'], ['a', 'p', 'cleared']]);
});
