import { describe, expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { candidatesOf } from './candidates';
import { likenessOf as likeness, spelled } from './compare-names';
import { alike, apart } from './name-pairs.test-data';

const likenessOf = (a: string, b: string) => likeness(spelled(a), spelled(b));
const both = (pairs: readonly (readonly [string, string])[]) => pairs.filter(([a, b]) => likenessOf(a, b) !== null);

describe('Q4: candidates of a conflict by names', () => {
  it('200 labelled pairs: precision and recall', () => {
    const [found, wrong] = [both(alike).length, both(apart).length];
    const [precision, recall] = [found / (found + wrong), found / alike.length];
    console.info(`names: ${String(alike.length)} alike, ${String(apart.length)} apart; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    for (const [a, b] of alike) if (likenessOf(a, b) === null) console.info(`  missed: ${a} | ${b}`);
    for (const [a, b] of both(apart)) console.info(`  false: ${a} | ${b} (${String(likenessOf(a, b))})`);
    expect(alike.length + apart.length).toBe(200);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
  it('says the same both ways round, of any text', () => {
    const line = fc.array(fc.constantFrom('Ахметов', 'Асан', 'Айдарұлы', 'А.', 'Akhmetov', 'Assan', 'Дана', 'Айдарқызы', '', '.', '\ud83d'), { maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(fc.property(line, line, (a, b) => {
      expect(likenessOf(a, b)).toBe(likenessOf(b, a));
    }));
  });
});

describe('each candidate is explained', () => {
  const people = [{ role: 'head' as const, name: 'Абилкасымова Айгуль Муратовна' }, { role: 'recommendation' as const, name: 'Ким В.' }];
  it('by BIN, by name, by kin, with the place in the paper', () => {
    const voices = [
      { member: 'a', name: 'Әбілқасымова Айгүл Мұратқызы', bins: ['123'] },
      { member: 'b', name: 'Әбілқасымов Ерлан Мұратұлы', bins: [] },
      { member: 'c', name: 'Тоқаев Қасым', bins: ['999'] },
    ];
    expect(candidatesOf(voices, [{ paper: 'p1', bin: '123', people }])).toEqual([
      { member: 'a', paper: 'p1', by: 'bin' },
      { member: 'a', paper: 'p1', by: 'same', role: 'head', name: 'Абилкасымова Айгуль Муратовна' },
      { member: 'b', paper: 'p1', by: 'kin', role: 'head', name: 'Абилкасымова Айгуль Муратовна' },
    ]);
  });
});
