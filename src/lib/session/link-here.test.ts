import { expect, test } from 'vitest';
import { forgetLink, linkHere } from './link-here';

const part = { key: 'otinim.part', read: (hash: string) => /^#([a-z]{3})$/.exec(hash)?.[1] ?? null };

test('outlives the way to the sign-in in this tab until it has served; a broken link is none, and takes nothing away', () => {
  const map = new Map<string, string>();
  const kept = { getItem: (name: string) => map.get(name) ?? null, setItem: (name: string, value: string) => void map.set(name, value), removeItem: (name: string) => void map.delete(name) };
  expect(linkHere(part, '', kept)).toBe(null);
  expect(linkHere(part, '#abc', kept)).toBe('abc');
  expect(['', '#', '#ab', '#abcd'].map((hash) => linkHere(part, hash, kept))).toEqual(Array(4).fill('abc'));
  forgetLink(part, kept);
  expect(linkHere(part, '', kept)).toBe(null);
  // A browser that keeps nothing: the link alone.
  expect([linkHere(part, '#abc', null), linkHere(part, '', null)]).toEqual(['abc', null]);
});
