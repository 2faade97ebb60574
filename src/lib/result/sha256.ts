/** SHA-256 at once (FIPS 180-4): the law counts in one go, and the browser's own digest only answers later. */
import type { Sha256 } from '#law/filing/wire';

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};
/** The first 32 bits of a root's fraction. */
const bits = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes(64), (prime) => bits(Math.cbrt(prime)));
const start = primes(8).map((prime) => bits(Math.sqrt(prime)));
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const encoder = new TextEncoder();

const padded = (text: string): DataView => {
  const told = encoder.encode(text);
  const view = new DataView(new ArrayBuffer(((told.length + 72) >> 6) << 6));
  new Uint8Array(view.buffer).set(told);
  view.setUint8(told.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(told.length / 2 ** 29));
  view.setUint32(view.byteLength - 4, told.length << 3);
  return view;
};

const words = new Int32Array(64);
const word = (list: Int32Array, at: number): number => list[at] ?? 0;
const block = (view: DataView, at: number, hash: Int32Array): void => {
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i += 1) {
    const [two, fifteen] = [word(words, i - 2), word(words, i - 15)];
    words[i] = word(words, i - 16) + word(words, i - 7) + (turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3)) + (turn(two, 17) ^ turn(two, 19) ^ (two >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + word(constants, i) + word(words, i)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [i, more] of [a, b, c, d, e, f, g, h].entries()) hash[i] = word(hash, i) + more;
};

export const sha256Now = (text: string): Sha256 => {
  const view = padded(text);
  const hash = Int32Array.from(start);
  for (let at = 0; at < view.byteLength; at += 64) block(view, at, hash);
  let hex = '';
  for (const each of hash) for (let from = 24; from >= 0; from -= 8) hex += bytes[(each >>> from) & 0xff] ?? '';
  return hex;
};
