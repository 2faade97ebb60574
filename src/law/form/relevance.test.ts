import { expect, it } from 'vitest';
import type { Condition } from './fields';
import { holds } from './relevance';

it.each<[string, Condition | undefined, unknown, boolean]>([
  ['no condition', undefined, 'yes', true],
  ['is, and it is', { field: 'received', is: 'yes' }, 'yes', true],
  ['is, and it is not', { field: 'received', is: 'yes' }, 'no', false],
  ['is, and nothing was said', { field: 'received', is: 'yes' }, undefined, false],
  ['is false, of a switch', { field: 'received', is: false }, false, true],
  ['is false, and nothing was said', { field: 'received', is: false }, '', false],
  ['is not, and it is another', { field: 'received', isNot: 'yes' }, 'no', true],
  ['is not, but it is', { field: 'received', isNot: 'yes' }, 'yes', false],
])('%s', (_, condition, received, expected) => expect(holds(condition, { received, other: 'yes' })).toBe(expected));
