import { canonical } from '#law/filing/canonical';
import type { Answer, WithdrawOperation } from '#law/filing/wire';
import { answerOperation, findOperation, findSubmission, writeOperation, type OperationRow } from './books';
import { append } from '../chain/append';
import { now, sha256 } from '../engine';
import { notify } from '../notices/notify';
import { concernedBy, mayWithdraw } from './ownership';
import { refusedFor } from './refusal';
import { run } from '../rows';
import type { Arrival } from './submit';

type Withdrawn = { readonly tag: 'answered'; readonly answer: Answer } | { readonly tag: 'seen'; readonly row: OperationRow };

/** What makes two withdrawals the same operation. */
export const withdrawalHash = ({ id, kind, submission }: WithdrawOperation): string => sha256(canonical({ id, kind, submission }));

/** Takes a filing back: an event, nothing is deleted; the organisation may then file in another direction (AW-5). */
export const withdraw = (app: core.App, operation: WithdrawOperation, { owner, role, arrivedAt }: Arrival, pending: boolean): Withdrawn => {
  const { id, kind } = operation;
  let outcome: Withdrawn | undefined;
  app.runInTransaction((tx) => {
    const row = findOperation(tx, id);
    if (row !== undefined && !(pending && row.answer === '')) {
      outcome = { tag: 'seen', row };
      return;
    }
    const submission = findSubmission(tx, operation.submission);
    const at = now();
    let answer: Answer;
    // What came on paper is taken back on paper: any officer enters that.
    const office = role !== 'applicant';
    const sees = submission !== undefined && (office ? submission.channel !== '' : submission.owner === owner || mayWithdraw(tx, submission, owner));
    // Another's submission and none at all look the same.
    if (submission === undefined || !sees) answer = refusedFor(id, arrivedAt, 'operation.unknown');
    else if (!office && !mayWithdraw(tx, submission, owner)) answer = refusedFor(id, arrivedAt, 'withdraw.signs');
    else if (submission.withdrawnAt !== '' || submission.lapsedAt !== '' || submission.replacedAt !== '') answer = refusedFor(id, arrivedAt, 'withdraw.not_possible');
    else {
      run(tx, 'UPDATE submissions SET "withdrawnAt" = {:at} WHERE id = {:id}', { id: submission.id, at });
      append(tx, { chain: submission.call, kind: 'submission.withdrawn', subject: submission.id, at, body: {} });
      const { call, id: withdrawn, number } = submission;
      for (const person of concernedBy(submission)) notify(tx, person, 'submission.withdrawn', { call, submission: withdrawn, number });
      answer = { id, status: 'withdrawn', at };
    }
    if (row === undefined) writeOperation(tx, { id, owner, kind, hash: withdrawalHash(operation), arrivedAt }, answer);
    else answerOperation(tx, id, answer);
    outcome = { tag: 'answered', answer };
  });
  if (outcome === undefined) throw new Error('the transaction left no outcome');
  return outcome;
};
