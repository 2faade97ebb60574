import { expect, test } from 'vitest';
import { stateOf } from './papers';

const after = (...kinds: string[]) => stateOf(kinds.map((kind) => ({ kind: `submission.${kind}` })));

test.each([
  [[], 'awaiting'],
  [['received'], 'awaiting'],
  [['received', 'registered'], 'registered'],
  [['received', 'lapsed'], 'lapsed'],
  [['received', 'withdrawn'], 'withdrawn'],
  [['received', 'registered', 'withdrawn'], 'withdrawn'],
  [['received', 'registered', 'replaced'], 'replaced'],
  // The office's, and any that this build does not know, change nothing of it.
  [['received', 'registered', 'admitted', 'scored'], 'registered'],
])('after %j it is %s', (kinds, state) => expect(after(...kinds)).toBe(state));
