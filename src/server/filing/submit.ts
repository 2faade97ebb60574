import { binOf, checkFiled, consentOf, directionOf } from '#law/award/check';
import { commitment } from '#law/filing/event';
import { readFiled, type AwardDocument } from '#law/filing/read';
import type { Parent } from '#law/award/replace';
import { finding } from '#law/form/check';
import type { Finding } from '#law/form/finding';
import type { Answer, Call, Instant, SubmitOperation } from '#law/filing/wire';
import { formatInstant, milliseconds } from '#law/instant';
import { answerOperation, findOperation, findSubmission, standing, writeOperation, type OperationRow } from './books';
import { findCall, recipientsOf } from '../calls/rows';
import { append } from '../chain/append';
import { salt, sha256 } from '../engine';
import { writeLine } from '../journal/line';
import { notify } from '../notices/notify';
import { mayActOn } from './ownership';
import { filerOf, filingsOf, mostFilings } from '../organisations/filer';
import { refused, refusedFor } from './refusal';
import { insert, type App } from '../rows';

export interface Arrival {
  readonly owner: string;
  /** Of the account: it decides what may be sent, and stands in the event of what was entered. */
  readonly role: string;
  readonly arrivedAt: Instant;
}
/** `seen`: somebody wrote the same operation meanwhile. */
type Submitted = { readonly tag: 'answered'; readonly answer: Answer } | { readonly tag: 'seen'; readonly row: OperationRow };

/** Attachments may follow until the call closes, or for the grace after arrival, whichever is later. */
export const untilOf = ({ closesAt, graceHours }: Call, arrivedAt: Instant): Instant => {
  const grace = formatInstant(milliseconds(arrivedAt) + graceHours * 3_600_000);
  return grace > closesAt ? grace : closesAt;
};

type Receiving = Arrival & { readonly call: Call; readonly parent: Parent | undefined; readonly findings: readonly Finding[] };

/** Another's filing, and one that does not stand registered, is to a document as if it were not there. */
const parentOf = (app: App, id: string | null, person: string): Parent | undefined => {
  const row = id === null ? undefined : findSubmission(app, id);
  if (row === undefined || !mayActOn(app, row, person) || row.number === '' || row.withdrawnAt !== '') return undefined;
  return { submission: row.id, call: row.call, bin: row.bin, replacedAt: row.replacedAt };
};

const receive = (tx: App, document: AwardDocument, operation: SubmitOperation, { call, owner, arrivedAt, parent, findings }: Receiving): Answer => {
  const until = untilOf(call, arrivedAt);
  const grain = salt();
  const hashes = [...new Set(document.attachments.map((file) => file.sha256))];
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
    arrivedAt,
    attachmentsUntil: until,
    replaces: parent?.submission ?? '',
  });
  const { organisation, addresses } = document.answers;
  writeLine(tx, {
    id: document.id, call: call.id, bin: binOf(document), direction: directionOf(document), name: organisation.name, region: addresses.legal.region,
    channel: 'web', arrivedAt, files: hashes.length, findings,
  });
  append(tx, {
    chain: call.id,
    kind: 'submission.received',
    subject: document.id,
    at: arrivedAt,
    body: { commitment: commitment(grain, operation.sha256, sha256) },
  });
  return { id: document.id, status: 'awaiting', arrivedAt, missing: hashes, until };
};

/**
 * Judges a document by its arrival and writes it, once (I2). What the law makes of the text alone is
 * answered and not kept: it says the same each time. Reading and checking are done before the writing
 * transaction, which only confirms that no other filing of the organisation came in between (AW-5).
 *
 * @throws whatever the database throws; the caller keeps the arrival.
 */
export const submit = (app: core.App, operation: SubmitOperation, arrival: Arrival, pending: boolean): Submitted => {
  const { id } = operation;
  const { owner, arrivedAt } = arrival;
  const answered = (answer: Answer): Submitted => ({ tag: 'answered', answer });
  const read = readFiled(operation, sha256);
  if (!read.ok) return answered(refused(id, arrivedAt, read.findings));
  const { document } = read;
  const call = findCall(app, document.call);
  if (call === undefined) return answered(refusedFor(id, arrivedAt, 'call.unknown'));

  const bin = binOf(document);
  const recipients = recipientsOf(app, bin);
  const consentHash = sha256(consentOf(document));
  /** What may change between the look and the writing: who is whose, and what else was filed. */
  const factsIn = (within: App) => {
    const { organisation, ...filer } = filerOf(within, bin, owner);
    const filed = standing(within, { call: call.id, bin, except: id, at: arrivedAt, organisation });
    // The call too: its close may be moved while this is judged.
    return { call: findCall(within, call.id) ?? call, filer, filed, parent: parentOf(within, document.parent, owner), full: filingsOf(within, owner, call.id) >= mostFilings() };
  };
  const judge = ({ full, ...facts }: ReturnType<typeof factsIn>): Finding[] => [
    ...checkFiled(document, { now: arrivedAt, recipients, consentHash, ...facts }),
    ...(full ? [finding('own', '', 'account.filings', { max: mostFilings() })] : []),
  ];
  const before = factsIn(app);
  const findings = judge(before);

  let outcome: Submitted | undefined;
  app.runInTransaction((tx) => {
    const row = findOperation(tx, id);
    if (row !== undefined && !(pending && row.answer === '')) {
      outcome = { tag: 'seen', row };
      return;
    }
    const facts = factsIn(tx);
    const found = JSON.stringify(facts) === JSON.stringify(before) ? findings : judge(facts);
    const wrong = found.some((each) => each.severity === 'error');
    const answer = wrong ? refused(id, arrivedAt, found) : receive(tx, document, operation, { ...arrival, call: facts.call, parent: facts.parent, findings: found });
    if (wrong) notify(tx, owner, 'submission.refused', { call: call.id, submission: id, reason: found.find((each) => each.severity === 'error')?.code ?? '' });
    // An awaiting operation has no final answer yet.
    const final = wrong ? answer : undefined;
    if (row === undefined) writeOperation(tx, { id, owner, kind: 'submit', hash: operation.sha256, arrivedAt }, final);
    else if (final !== undefined) answerOperation(tx, id, final);
    outcome = answered(answer);
  });
  if (outcome === undefined) throw new Error('the transaction left no outcome');
  return outcome;
};
