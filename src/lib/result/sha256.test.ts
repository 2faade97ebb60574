import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fc } from '#law/property.test-seed';
import { sha256Now } from './sha256';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('is what everybody else makes of the same text', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) expect(sha256Now('ә'.repeat(length))).toBe(known('ә'.repeat(length)));
  expect(sha256Now('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => text.isWellFormed()), (text) => {
    expect(sha256Now(text)).toBe(known(text));
  }), { numRuns: 100 });
});
