import { describe, expect, it } from 'vitest';
import { newSeatToken, seatLink, seatPart } from './invitation';

const call = 'callaward202600';

describe('GR-3: an invitation by link', () => {
  it('a token is 40 letters and digits, another each time, and its link leads back to it', () => {
    const tokens = new Set(Array.from({ length: 50 }, () => newSeatToken()));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(seatPart.read(new URL(seatLink('https://example.org', { call, token })).hash)).toEqual({ call, token });
  });
  it('every letter is as likely as any other', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    let thrown = 0;
    const token = newSeatToken(() => Uint8Array.from({ length: 64 }, () => bytes[255 - (thrown++ % 16)]!));
    // 255…248 are thrown again; 247…240 are the last eight letters.
    expect(new Set(token)).toEqual(new Set('23456789'));
  });
  it('a broken link is none', () => {
    const token = newSeatToken();
    for (const broken of ['', '#', `#${call}`, `#${call}/${token.slice(1)}`, `#x/${token}`]) expect(seatPart.read(broken)).toBe(null);
  });
});
