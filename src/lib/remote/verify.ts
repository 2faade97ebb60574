/** Whether a receipt is true: public, without a session. */
import * as z from 'zod/mini';
import type { ReceiptCheck, Sha256 } from '#law/filing/wire';
import { reader } from './reader';
import type { Reply } from './remote';
import { request, type RequestDeps } from './request';

const answer = z.object({
  number: z.string(), arrivedAt: z.string(), registeredAt: z.string(), since: z.string(),
  state: z.enum(['registered', 'withdrawn', 'replaced']),
  document: z.nullable(z.boolean()),
});

export interface ReceiptQuestion {
  readonly number: string;
  readonly code: string;
  /** Of a document that should be the filed one; null when none is at hand. */
  readonly sha256: Sha256 | null;
}

export const verifyReceipt = (deps: RequestDeps, { number, code, sha256 }: ReceiptQuestion): Promise<Reply<ReceiptCheck>> =>
  request(deps, {
    path: `/api/otinim/receipts/${encodeURIComponent(number)}?code=${code}${sha256 === null ? '' : `&sha256=${sha256}`}`,
    within: 20_000,
    read: reader<ReceiptCheck>(answer),
  });
