import { canonical } from '#law/filing/canonical';
import type { WithdrawOperation } from '#law/filing/wire';
import { append } from '../chain/append';
import { now, sha256 } from '../engine';
import { notify } from '../notices/notify';
import { run } from '../rows';
import { findSubmission } from './books';
import { once, type Arrival, type Outcome } from './once';
import { concernedBy, mayWithdraw } from './ownership';
import { refusedFor } from './refusal';

/** What makes two withdrawals the same operation. */
export const withdrawalHash = ({ id, kind, submission }: WithdrawOperation): string => sha256(canonical({ id, kind, submission }));

/** Takes a filing back: an event, nothing is deleted; the organisation may then file in another direction (AW-5). */
export const withdraw = (app: core.App, operation: WithdrawOperation, arrival: Arrival, pending: boolean): Outcome =>
  once(app, { operation, hash: withdrawalHash(operation), arrival, pending }, (tx) => {
    const { id } = operation;
    const { owner, role, arrivedAt } = arrival;
    const submission = findSubmission(tx, operation.submission);
    // What came on paper is taken back on paper: any officer enters that.
    const office = role !== 'applicant';
    const sees = submission !== undefined && (office ? submission.channel !== '' : submission.owner === owner || mayWithdraw(tx, submission, owner));
    // Another's submission and none at all look the same.
    if (submission === undefined || !sees) return refusedFor(id, arrivedAt, 'operation.unknown');
    if (!office && !mayWithdraw(tx, submission, owner)) return refusedFor(id, arrivedAt, 'withdraw.signs');
    if (submission.withdrawnAt !== '' || submission.lapsedAt !== '' || submission.replacedAt !== '') return refusedFor(id, arrivedAt, 'withdraw.not_possible');
    const at = now();
    const { call, id: withdrawn, number } = submission;
    run(tx, 'UPDATE submissions SET "withdrawnAt" = {:at} WHERE id = {:id}', { id: withdrawn, at });
    append(tx, { chain: call, kind: 'submission.withdrawn', subject: withdrawn, at, body: {} });
    for (const person of concernedBy(submission)) notify(tx, person, 'submission.withdrawn', { call, submission: withdrawn, number });
    return { id, status: 'withdrawn', at };
  });
