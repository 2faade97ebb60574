import { binOf, checkFiled, consentOf } from '#law/award/check';
import type { Parent } from '#law/award/replace';
import { readFiled } from '#law/filing/read';
import type { SubmitOperation } from '#law/filing/wire';
import { finding } from '#law/form/check';
import type { Finding } from '#law/form/finding';
import { findCall, recipientsOf } from '../calls/rows';
import { sha256 } from '../engine';
import { notify } from '../notices/notify';
import { filerOf, filingsOf, mostFilings } from '../organisations/filer';
import type { App } from '../rows';
import { findSubmission, standing } from './books';
import { answered, once, type Arrival, type Outcome } from './once';
import { mayActOn } from './ownership';
import { receive } from './receive';
import { refused, refusedFor } from './refusal';

/** Another's filing, and one that does not stand registered, is to a document as if it were not there. */
const parentOf = (app: App, id: string | null, person: string): Parent | undefined => {
  const row = id === null ? undefined : findSubmission(app, id);
  if (row === undefined || !mayActOn(app, row, person) || row.number === '' || row.withdrawnAt !== '') return undefined;
  return { submission: row.id, call: row.call, bin: row.bin, replacedAt: row.replacedAt };
};

/**
 * Judges a document by its arrival and writes it, once (I2). What the law makes of the text alone is
 * answered and not kept: it says the same each time. Reading and checking are done before the writing
 * transaction, which only confirms that no other filing of the organisation came in between (AW-5).
 *
 * @throws whatever the database throws; the caller keeps the arrival.
 */
export const submit = (app: core.App, operation: SubmitOperation, arrival: Arrival, pending: boolean): Outcome => {
  const { id } = operation;
  const { owner, arrivedAt } = arrival;
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

  return once(app, { operation, hash: operation.sha256, arrival, pending }, (tx) => {
    const facts = factsIn(tx);
    const found = JSON.stringify(facts) === JSON.stringify(before) ? findings : judge(facts);
    const wrong = found.find(({ severity }) => severity === 'error');
    if (wrong !== undefined) {
      notify(tx, owner, 'submission.refused', { call: call.id, submission: id, reason: wrong.code });
      return refused(id, arrivedAt, found);
    }
    return receive(tx, {
      document, operation, call: facts.call, owner, channel: 'web', arrivedAt, graceHours: facts.call.graceHours, findings: found,
      beside: { replaces: facts.parent?.submission ?? '' },
      event: { kind: 'submission.received', at: arrivedAt, body: {} },
    });
  });
};
