/** A receipt in words: for a messenger, and as a file that opens everywhere. */
import type { Receipt } from '#law/filing/wire';
import type { ReceiptWords } from './words.kk';

interface Formats {
  readonly dateTime: (at: string) => string;
  readonly bytes: (size: number) => string;
}
interface Told {
  readonly receipt: Receipt;
  readonly code: string;
  readonly link: string;
}

/** What is true of it and no more (I8): that it is registered, not that anybody has read it. */
export const messageOf = ({ receipt, link }: Pick<Told, 'receipt' | 'link'>, words: ReceiptWords, { dateTime }: Formats): string =>
  [words.message(receipt.number, dateTime(receipt.registeredAt)), `${words.verifyAt}: ${link}`].join('\n');

export const fileTextOf = ({ receipt, code, link }: Told, words: ReceiptWords, { dateTime, bytes }: Formats): string => {
  const { facts } = words;
  const rows: readonly (readonly [string, string])[] = [
    [facts.number, receipt.number],
    [facts.arrived, dateTime(receipt.arrivedAt)],
    [facts.registered, dateTime(receipt.registeredAt)],
    [facts.hash, receipt.sha256],
    [facts.head, receipt.head],
    [words.code, code],
    [words.verifyAt, link],
  ];
  const files = receipt.files.map(({ name, size, sha256 }) => `${name} · ${bytes(size)}\n  ${sha256}`);
  return [words.heading, '', ...rows.map(([label, value]) => `${label}: ${value}`), '', `${facts.files}:`, ...files, ''].join('\n');
};
