/** A person asks to be forgotten: everything of theirs goes at once but what the law keeps of a filing that stands. */
import { erasureFault, type Ground } from '#law/filing/retention';
import type { Instant } from '#law/filing/wire';
import { isNo, no, say, sayNo, type No } from '../answer';
import { findCall } from '../calls/rows';
import { append } from '../chain/append';
import { now } from '../engine';
import { answerOperation, findSubmission } from '../filing/books';
import { refusedFor } from '../filing/refusal';
import { awaits, stands } from '../filing/states';
import { dropParts, erase, nameOf } from '../office/erase';
import { leaveAll } from '../organisations/leave';
import { hasExactly, readBody } from '../read-body';
import { all, first, insert, run, type App } from '../rows';

/** What waits for its files is taken back: nobody can send them any more. */
const takeBackOpen = (tx: core.App, owner: string, at: Instant): void => {
  for (const { id, call } of all(tx, `SELECT id, call FROM submissions WHERE owner = {:owner} AND ${awaits}`, { owner }, { id: '', call: '' })) {
    run(tx, 'UPDATE submissions SET "withdrawnAt" = {:at} WHERE id = {:id}', { id, at });
    append(tx, { chain: call, kind: 'submission.withdrawn', subject: id, at, body: {} });
  }
};

/** Refusals name files. Receipts of what stands stay with it. */
const forgetRefusals = (tx: App, owner: string): void => {
  const refusals = all(tx, `SELECT id, "arrivedAt" FROM operations WHERE owner = {:owner} AND answer LIKE '%"status":"refused"%'`, { owner }, { id: '', arrivedAt: '' });
  for (const { id, arrivedAt } of refusals) answerOperation(tx, id, refusedFor(id, arrivedAt, 'submission.erased'));
};

const forgetDrafts = (tx: core.App, owner: string): void => {
  // By record, so that PocketBase takes the files away once the transaction is through.
  for (const file of tx.findRecordsByFilter('mirror_files', 'owner = {:owner}', '', 0, 0, { owner })) if (file) tx.delete(file);
  for (const table of ['mirror_rows', 'mirror_accounts']) run(tx, `DELETE FROM ${table} WHERE owner = {:owner}`, { owner });
};

/** The row stays as a name for what stands: an id, without address, name or a way to sign in. */
const emptyAccount = (tx: App, id: string): void => {
  run(tx, 'DELETE FROM notices WHERE person = {:id}', { id });
  for (const table of ['_externalAuths', '_mfas', '_otps', '_authOrigins']) run(tx, `DELETE FROM ${table} WHERE "recordRef" = {:id}`, { id });
  run(
    tx,
    `UPDATE users SET email = '', name = '', verified = 0, "emailVisibility" = 0, language = '', "mailOff" = 1, password = {:password}, "tokenKey" = {:key} WHERE id = {:id}`,
    { id, password: $security.randomString(60), key: $security.randomString(50) },
  );
};

/** @returns how many filings stand on, or why it may not be. */
const forget = (tx: core.App, account: string, at: Instant): number | No => {
  // What a member of a council did is part of its record.
  if (first(tx, 'SELECT id FROM seats WHERE person = {:account} LIMIT 1', { account }, { id: '' }) !== undefined) return no(409, 'account.council');
  const left = leaveAll(tx, account, at);
  if (left !== null) return left;
  insert(tx, 'erased_accounts', { id: $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789'), account, at });
  takeBackOpen(tx, account, at);
  forgetRefusals(tx, account);
  forgetDrafts(tx, account);
  emptyAccount(tx, account);
  const standing = `SELECT count(*) AS n FROM submissions WHERE owner = {:account} AND ${stands}`;
  return first(tx, standing, { account }, { n: 0 })?.n ?? 0;
};

const grounds: readonly Ground[] = ['request', 'retention'];

/**
 * Erases what is left of erased accounts and may go: what stands no more at once, the rest when its call's term
 * of keeping is over. By cron as well; a crash in between leaves nothing behind.
 */
export const eraseLeft = (app: core.App): void => {
  const ids = all(app, `SELECT submissions.id AS id FROM submissions JOIN erased_accounts ON account = submissions.owner WHERE "erasedAt" = '' LIMIT 500`, {}, { id: '' });
  for (const { id } of ids) {
    const row = findSubmission(app, id);
    const call = row && findCall(app, row.call);
    const ground = row && call && grounds.find((each) => erasureFault(row, call, { ground: each, now: now() }) === null);
    if (row && ground) erase(app, { submission: id, ground, typed: nameOf(row) });
  }
};

/**
 * POST /api/otinim/account/erasure { password }: for the person alone, who knows the password; a phone that
 * lies about unlocked is not enough. Officers and members of a council ask an administrator: what they did is
 * a part of the call's record.
 */
export const eraseAccount = (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  if (auth.collection().name !== 'users' || auth.getString('role') !== 'applicant') return e.json(403, { code: 'session.role' });
  const read = readBody(e, 2048);
  if (!read.ok) return sayNo(e, read);
  const { password } = read.body;
  if (!hasExactly(read.body, 'password') || typeof password !== 'string' || password.length > 300) return sayNo(e, no(400, 'body.malformed'));
  if (!auth.validatePassword(password)) return sayNo(e, no(422, 'account.password'));
  const at = now();
  let outcome: number | No = 0;
  e.app.runInTransaction((tx) => {
    outcome = forget(tx, auth.id, at);
  });
  if (isNo(outcome)) return sayNo(e, outcome);
  dropParts(e.app, `${auth.id}-`);
  eraseLeft(e.app);
  return say(e, 200, { at, standing: outcome });
};
