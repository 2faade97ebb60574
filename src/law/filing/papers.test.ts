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
  [['received', 'registered', 'admitted'], 'admitted'],
  // Any that this build does not know changes nothing of it.
  [['received', 'registered', 'scored'], 'registered'],
])('after %j it is %s', (kinds, state) => expect(after(...kinds)).toBe(state));
