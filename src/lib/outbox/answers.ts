/** What an answer or a failure makes of an item. Pure: the engine writes what comes out. */
import type { Answer } from '#law/filing/wire';
import type { Failure } from '../remote/remote';
import type { OutboxRow } from '../storage/tables';
import { backoff } from './backoff';

export interface Moment {
  readonly now: number;
  /** 0 ≤ chance < 1 */
  readonly chance: number;
}

/** `registered` is not here: it needs the receipt compared and kept. */
export type PlainAnswer = Exclude<Answer, { status: 'registered' }>;

const later = (item: OutboxRow, { now, chance }: Moment, reason: string, asked: number | null = null): Partial<OutboxRow> => ({
  state: item.arrivedAt === null ? 'queued' : 'awaiting',
  reason,
  attempts: item.attempts + 1,
  nextAt: now + backoff(item.attempts, chance, asked),
});

export const afterAnswer = (item: OutboxRow, answer: PlainAnswer, moment: Moment): Partial<OutboxRow> => {
  switch (answer.status) {
    case 'awaiting': {
      const have = item.files.filter(({ sha256 }) => !answer.missing.includes(sha256));
      // We sent all that it lacked, and it lacks again: not in a circle without a pause.
      const circle = item.arrivedAt !== null && item.missing.length === 0;
      return {
        ...(circle && later(item, moment, 'server.missing')),
        state: 'awaiting', ...(!circle && { reason: null }), arrivedAt: answer.arrivedAt, missing: answer.missing, until: answer.until,
        sent: have.reduce((sum, { size }) => sum + size, 0),
      };
    }
    case 'refused':
      // P8: steps aside; P15: and stays, with what it holds, until the person decides.
      return { state: 'refused', reason: null, arrivedAt: answer.arrivedAt, findings: answer.findings, missing: [] };
    case 'withdrawn':
      return { state: 'withdrawn', reason: null, arrivedAt: item.arrivedAt ?? answer.at, missing: [] };
    case 'retry':
      return later(item, moment, 'server.trouble');
    default:
      return later(item, moment, 'server.answer');
  }
};

/** A receipt that differs from what is held: said, asked for again, nothing let go (P4). */
export const afterMismatch = (item: OutboxRow, moment: Moment): Partial<OutboxRow> => later(item, moment, 'receipt.mismatch');

export const afterFailure = (item: OutboxRow, failure: Failure, moment: Moment): Partial<OutboxRow> => {
  switch (failure.kind) {
    case 'offline':
      return later(item, moment, 'offline');
    case 'trouble':
      return later(item, moment, 'server.trouble', failure.after);
    case 'unauthorised':
      // P16: waits for a signature on the door, keeps its place, and goes on by itself.
      return { state: 'held', reason: 'signin' };
    case 'refused':
      return later(item, moment, `request.${failure.code}`);
  }
};
