import { describe, expect, it } from 'vitest';
import { newSeatToken, readSeatLink, seatHere, seatLink } from './invitation';

const call = 'callaward202600';

describe('GR-3: an invitation by link', () => {
  it('a token is 40 letters and digits, another each time, and its link leads back to it', () => {
    const tokens = new Set(Array.from({ length: 50 }, () => newSeatToken()));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(readSeatLink(new URL(seatLink('https://example.org', { call, token })).hash)).toEqual({ call, token });
  });
  it('every letter is as likely as any other', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    let thrown = 0;
    const token = newSeatToken(() => Uint8Array.from({ length: 64 }, () => bytes[255 - (thrown++ % 16)]!));
    // 255…248 are thrown again; 247…240 are the last eight letters.
    expect(new Set(token)).toEqual(new Set('23456789'));
  });
  it('outlives the way to the sign-in in this tab, and a broken link is none', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
    const token = newSeatToken();
    expect(seatHere('', storage)).toBe(null);
    expect(seatHere(`#${call}/${token}`, storage)).toEqual({ call, token });
    expect(seatHere('', storage)).toEqual({ call, token });
    for (const broken of ['#', `#${call}`, `#${call}/${token.slice(1)}`, `#x/${token}`]) expect(readSeatLink(broken)).toBe(null);
  });
});
