/**
 * The short code of a receipt: whoever holds it can have the receipt verified, and nobody finds it by trying.
 * It is made of what the receipt says, the document's hash with it, so that a code that the server knows
 * proves all of that. Letters that are read alike are not in it.
 */
import { canonical } from './canonical';
import type { Receipt, Sha256 } from './wire';

export type ReceiptFacts = Pick<Receipt, 'number' | 'submission' | 'call' | 'arrivedAt' | 'registeredAt' | 'sha256'>;

/** Crockford's: no I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is hashed for the code. */
export const receiptText = ({ number, submission, call, arrivedAt, registeredAt, sha256 }: ReceiptFacts): string =>
  canonical({ format: 'otinim.receipt/1', number, submission, call, arrivedAt, registeredAt, sha256 });

/**
 * The first 80 bits of the hash as four groups of four signs: «7K3M-Q0ZD-AB12-XY9W».
 * @param hash of `receiptText` as UTF-8.
 */
export const codeOf = (hash: Sha256): string => {
  const groups: string[] = [];
  for (let at = 0; at < 20; at += 5) {
    const bits = parseInt(hash.slice(at, at + 5), 16);
    groups.push([15, 10, 5, 0].map((shift) => signs.charAt((bits >> shift) & 31)).join(''));
  }
  return groups.join('-');
};

/** Kazakh and Russian letters, and Latin ones that are not in the code, by what they look like. */
const alike: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', Һ: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', О: '0', І: '1', O: '0', I: '1', L: '1',
};

/** A code as it was typed by hand, or null for what cannot be one. Total. */
export const readCode = (typed: string): string | null => {
  const plain = typed.slice(0, 100).toUpperCase().replace(/[\s\u00a0\u2010-\u2015.-]/g, '').split('').map((sign) => alike[sign] ?? sign).join('');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? plain.replace(/(.{4})(?=.)/g, '$1-') : null;
};

/** A registration number as it was typed: «сый–2026–0001» is «СЫЙ-2026-0001». Null for what cannot be one. Total. */
export const readNumber = (typed: string): string | null => {
  const plain = typed.slice(0, 100).trim().toUpperCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\s\u00a0№]/g, '');
  return /^[^\s/?#%&]{1,20}-\d{4}-\d{4,8}$/.test(plain) ? plain : null;
};
