/** An operation is judged and written in one transaction of its own, once. */
import type { Answer, Instant, Operation, Sha256 } from '#law/filing/wire';
import type { App } from '../rows';
import { answerOperation, findOperation, writeOperation, type OperationRow } from './books';

export interface Arrival {
  readonly owner: string;
  /** Of the account: it decides what may be sent, and stands in the event of what was entered. */
  readonly role: string;
  readonly arrivedAt: Instant;
}

/** `seen`: somebody wrote the same operation meanwhile. */
export type Outcome = { readonly tag: 'answered'; readonly answer: Answer } | { readonly tag: 'seen'; readonly row: OperationRow };

export const answered = (answer: Answer): Outcome => ({ tag: 'answered', answer });

interface Once {
  readonly operation: Pick<Operation, 'id' | 'kind'>;
  /** What makes two operations of one id the same. */
  readonly hash: Sha256;
  readonly arrival: Arrival;
  /** Its arrival may be written without an answer: this one gives it (Q2). */
  readonly pending: boolean;
}

/** @param judge answers inside the transaction; «awaiting» is no final answer, and is not kept as one. */
export const once = (app: core.App, { operation: { id, kind }, hash, arrival, pending }: Once, judge: (tx: App) => Answer): Outcome => {
  let outcome: Outcome | undefined;
  app.runInTransaction((tx) => {
    const row = findOperation(tx, id);
    if (row !== undefined && !(pending && row.answer === '')) {
      outcome = { tag: 'seen', row };
      return;
    }
    const answer = judge(tx);
    const final = answer.status === 'awaiting' ? undefined : answer;
    if (row === undefined) writeOperation(tx, { id, owner: arrival.owner, kind, hash, arrivedAt: arrival.arrivedAt }, final);
    else if (final !== undefined) answerOperation(tx, id, final);
    outcome = answered(answer);
  });
  if (outcome === undefined) throw new Error('the transaction left no outcome');
  return outcome;
};
