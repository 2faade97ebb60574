/**
 * The address in a receipt's QR. Number and code stand behind «#», which no server ever sees: whoever keeps
 * the logs of a proxy learns nothing.
 */
import { codeOf, readCode, readNumber, receiptText, type ReceiptFacts } from '#law/filing/receipt-code';
import { sha256OfText } from '../outbox/hash';

export const codeFor = async (receipt: ReceiptFacts): Promise<string> => codeOf(await sha256OfText(receiptText(receipt)));

export const linkOf = (origin: string, number: string, code: string): string => `${origin}/verify#${encodeURIComponent(number)}/${code}`;

export interface Held {
  readonly number: string;
  readonly code: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Number and code out of the part of an address behind «#»; null when they are not there. */
export const readHash = (hash: string): Held | null => {
  const [number, code] = hash.replace(/^#/, '').split('/').map(decoded);
  const held = { number: readNumber(number ?? ''), code: readCode(code ?? '') };
  return held.number !== null && held.code !== null ? { number: held.number, code: held.code } : null;
};

/** The same out of a receipt's file, or of a message that it was shared in. */
export const readReceiptText = (text: string): Held | null => readHash(/\/verify#(\S+)/.exec(text)?.[1] ?? '');
