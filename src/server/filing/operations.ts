import type { Answer, Operation } from '#law/filing/wire';
import { bodyLimit, readOperations } from './body';
import { findOperation, findSubmission, writeOperation, type OperationRow } from './books';
import { progress } from './register';
import { enter } from './enter';
import { refusedFor } from './refusal';
import type { Arrival } from './once';
import { submit } from './submit';
import { withdraw, withdrawalHash } from './withdraw';

const hashOf = (operation: Operation): string => (operation.kind === 'withdraw' ? withdrawalHash(operation) : operation.sha256);

const evaluated = (app: core.App, operation: Operation, arrival: Arrival, pending: boolean) => {
  switch (operation.kind) {
    case 'submit':
      return submit(app, operation, arrival, pending);
    case 'enter':
      return enter(app, operation, arrival, pending);
    case 'withdraw':
      return withdraw(app, operation, arrival, pending);
  }
};

const evaluate = (app: core.App, operation: Operation, arrival: Arrival, pending: boolean): Answer => {
  const done = evaluated(app, operation, arrival, pending);
  return done.tag === 'answered' ? done.answer : repeat(app, operation, done.row, arrival);
};

/** The same id again: the same answer, or what has become of it since; with another hash, a conflict. */
const repeat = (app: core.App, operation: Operation, row: OperationRow, arrival: Arrival): Answer => {
  const same = row.owner === arrival.owner && row.kind === operation.kind && row.hash === hashOf(operation);
  // Another's operation is told apart by nothing: no time, no state of it.
  if (!same) return refusedFor(operation.id, arrival.arrivedAt, 'operation.conflict');
  if (row.answer !== '') return JSON.parse(row.answer) as Answer;
  if (operation.kind !== 'withdraw' && findSubmission(app, row.id) !== undefined) return progress(app, row.id);
  // The server broke at its first coming: it keeps its place (Q2).
  return evaluate(app, operation, { ...arrival, arrivedAt: row.arrivedAt }, true);
};

/** Who may send what: an applicant files, the office enters what came on paper and takes that back. */
const allowed: Readonly<Record<string, readonly Operation['kind'][]>> = {
  applicant: ['submit', 'withdraw'],
  secretary: ['enter', 'withdraw'],
  administrator: ['enter', 'withdraw'],
};

/** Keeps the arrival of what could not be judged; if even that fails, the device asks again all the same. */
const keepArrival = (app: core.App, operation: Operation, { owner, arrivedAt }: Arrival): void => {
  try {
    app.runInTransaction((tx) => {
      if (findOperation(tx, operation.id) !== undefined) return;
      writeOperation(tx, { id: operation.id, owner, kind: operation.kind, hash: hashOf(operation), arrivedAt });
    });
  } catch (error) {
    app.logger().error('operations: an arrival could not be kept', 'operation', operation.id, 'error', String(error));
  }
};

const answerOf = (app: core.App, operation: Operation, arrival: Arrival): Answer => {
  try {
    const row = findOperation(app, operation.id);
    return row === undefined ? evaluate(app, operation, arrival, false) : repeat(app, operation, row, arrival);
  } catch (error) {
    app.logger().error('operations: no answer could be found', 'operation', operation.id, 'error', String(error));
    keepArrival(app, operation, arrival);
    return { id: operation.id, status: 'retry' };
  }
};

/**
 * POST /api/otinim/operations: up to 50 operations, each in a transaction of its own, an answer for each in
 * their order. Arrival is stamped when the body has been read whole, before anything is looked at.
 */
export const takeOperations = (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  const role = auth.getString('role');
  const may = auth.collection().name === 'users' ? allowed[role] : undefined;
  if (may === undefined) return e.json(403, { code: 'session.role' });
  // The host stamps before the operation waits for its turn, and has looked at the body as it came: goja's
  // parser has no limit of depth, and its overflow would end the process (pocketbase/intake.go).
  const arrivedAt: unknown = e.get('otinimArrivedAt');
  if (typeof arrivedAt !== 'string') throw new Error('the host has not taken this body in');
  const read = readOperations(toString(e.request?.body, bodyLimit));
  if (!read.ok) return e.json(400, { code: read.code });
  const arrival = { owner: auth.id, role, arrivedAt };
  const answers = read.operations.map((operation) => {
    if (operation.kind === 'malformed') return refusedFor(operation.id, arrivedAt, 'operation.malformed');
    if (!may.includes(operation.kind)) return refusedFor(operation.id, arrivedAt, 'operation.role');
    return answerOf(e.app, operation, arrival);
  });
  return e.json(200, { answers });
};
