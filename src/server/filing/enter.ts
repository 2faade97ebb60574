import { binOf, directionOf } from '#law/award/check';
import { checkEntered, statedArrival } from '#law/award/entered';
import { commitment } from '#law/filing/event';
import { readEntered, type PaperDocument } from '#law/filing/read';
import type { Finding } from '#law/form/finding';
import type { Answer, Call, EnterOperation, Instant } from '#law/filing/wire';
import { answerOperation, findOperation, standing, writeOperation, type OperationRow } from './books';
import { findCall, recipientsOf } from '../calls/rows';
import { append } from '../chain/append';
import { salt, sha256 } from '../engine';
import { writeLine } from '../journal/line';
import { checkedFor } from '../organisations/filer';
import { refused, refusedFor } from './refusal';
import { insert, type App } from '../rows';
import { untilOf, type Arrival } from './submit';

type Entered = { readonly tag: 'answered'; readonly answer: Answer } | { readonly tag: 'seen'; readonly row: OperationRow };

/**
 * Scans are the office's own duty: the paper is here, so a call without grace does not cut them off.
 * As long as an unfinished upload is kept.
 */
const scanHours = 72;

interface Receiving extends Arrival {
  readonly call: Call;
  readonly stated: Instant;
  readonly findings: readonly Finding[];
}

const receive = (tx: App, document: PaperDocument, operation: EnterOperation, { call, owner, role, arrivedAt: enteredAt, stated, findings }: Receiving): Answer => {
  const until = untilOf({ ...call, graceHours: Math.max(call.graceHours, scanHours) }, enteredAt);
  const grain = salt();
  const hashes = [...new Set(document.attachments.map((file) => file.sha256))];
  const { channel } = document.answers.intake;
  insert(tx, 'submissions', {
    id: document.id,
    call: call.id,
    owner,
    bin: binOf(document),
    direction: directionOf(document),
    sha256: operation.sha256,
    text: operation.text,
    salt: grain,
    files: hashes.length,
    // AW-2, CO-7: what its stamp says is the arrival; the entering has a time of its own.
    arrivedAt: stated,
    attachmentsUntil: until,
    channel,
    enteredAt,
  });
  const { organisation, addresses } = document.answers;
  writeLine(tx, {
    id: document.id, call: call.id, bin: binOf(document), direction: directionOf(document), name: organisation.name, region: addresses.legal.region,
    channel: channel as 'post' | 'hand', arrivedAt: stated, files: hashes.length, findings,
  });
  append(tx, {
    chain: call.id,
    kind: 'submission.entered',
    subject: document.id,
    at: enteredAt,
    body: { commitment: commitment(grain, operation.sha256, sha256), channel, arrivedAt: stated, by: role },
  });
  return { id: document.id, status: 'awaiting', arrivedAt: stated, missing: hashes, until };
};

/**
 * Enters what came on paper, under the checks of a filing by the web. What the law refuses is not registered:
 * the answer is kept under the operation, and the paper goes back with a note of its findings (AW-3).
 */
export const enter = (app: core.App, operation: EnterOperation, arrival: Arrival, pending: boolean): Entered => {
  const { id } = operation;
  const { owner, arrivedAt } = arrival;
  const read = readEntered(operation, sha256);
  if (!read.ok) return { tag: 'answered', answer: refused(id, arrivedAt, read.findings) };
  const { document } = read;
  const stated = statedArrival(document.answers.intake);
  let outcome: Entered | undefined;
  app.runInTransaction((tx) => {
    const row = findOperation(tx, id);
    if (row !== undefined && !(pending && row.answer === '')) {
      outcome = { tag: 'seen', row };
      return;
    }
    const call = findCall(tx, document.call);
    if (call === undefined) {
      outcome = { tag: 'answered', answer: refusedFor(id, arrivedAt, 'call.unknown') };
      return;
    }
    // An office enters a few a minute: all of it fits into the writing transaction.
    const bin = binOf(document);
    const filed = standing(tx, { call: call.id, bin, except: id, at: arrivedAt, organisation: checkedFor(tx, bin) });
    const found = checkEntered(document, { now: arrivedAt, call, recipients: recipientsOf(tx, bin), filed, consentHash: '' });
    const wrong = stated === null || found.some(({ severity }) => severity === 'error');
    const answer = wrong ? refused(id, arrivedAt, found) : receive(tx, document, operation, { ...arrival, call, stated, findings: found });
    const final = wrong ? answer : undefined;
    if (row === undefined) writeOperation(tx, { id, owner, kind: 'enter', hash: operation.sha256, arrivedAt }, final);
    else if (final !== undefined) answerOperation(tx, id, final);
    outcome = { tag: 'answered', answer };
  });
  if (outcome === undefined) throw new Error('the transaction left no outcome');
  return outcome;
};
