import { createHash } from 'node:crypto';
import { codeOf, receiptText, type ReceiptFacts } from '#law/filing/receipt-code';
import type { Host } from './host';
import { rows } from './requests';

/** The code that stands on a receipt. */
export const codeFor = (facts: ReceiptFacts): string => codeOf(createHash('sha256').update(receiptText(facts), 'utf8').digest('hex'));

/** «number?code=…» of a registered submission, as the books have it. */
export const verifiable = async (host: Host, submission: string): Promise<string> => {
  const [facts] = await rows(host, `SELECT number, id AS submission, call, arrivedAt, registeredAt, sha256 FROM submissions WHERE id = '${submission}'`);
  return `${encodeURIComponent(String(facts?.number))}?code=${codeFor(facts as unknown as ReceiptFacts)}`;
};
