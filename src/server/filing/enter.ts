import { binOf } from '#law/award/check';
import { checkEntered, statedArrival } from '#law/award/entered';
import type { Channel } from '#law/filing/journal';
import { readEntered } from '#law/filing/read';
import type { EnterOperation } from '#law/filing/wire';
import { findCall, recipientsOf } from '../calls/rows';
import { sha256 } from '../engine';
import { checkedFor } from '../organisations/filer';
import { standing } from './books';
import { answered, once, type Arrival, type Outcome } from './once';
import { receive } from './receive';
import { refused, refusedFor } from './refusal';

/**
 * Scans are the office's own duty: the paper is here, so a call without grace does not cut them off.
 * As long as an unfinished upload is kept.
 */
const scanHours = 72;

/**
 * Enters what came on paper, under the checks of a filing by the web. What the law refuses is not registered:
 * the answer is kept under the operation, and the paper goes back with a note of its findings (AW-3).
 */
export const enter = (app: core.App, operation: EnterOperation, arrival: Arrival, pending: boolean): Outcome => {
  const { id } = operation;
  const { owner, role, arrivedAt: enteredAt } = arrival;
  const read = readEntered(operation, sha256);
  if (!read.ok) return answered(refused(id, enteredAt, read.findings));
  const { document } = read;
  const announced = findCall(app, document.call);
  if (announced === undefined) return answered(refusedFor(id, enteredAt, 'call.unknown'));
  const stated = statedArrival(document.answers.intake);

  // An office enters a few a minute: all of it fits into the writing transaction.
  return once(app, { operation, hash: operation.sha256, arrival, pending }, (tx) => {
    const bin = binOf(document);
    const call = findCall(tx, announced.id) ?? announced;
    const filed = standing(tx, { call: call.id, bin, except: id, at: enteredAt, organisation: checkedFor(tx, bin) });
    const findings = checkEntered(document, { now: enteredAt, call, recipients: recipientsOf(tx, bin), filed, consentHash: '' });
    if (stated === null || findings.some(({ severity }) => severity === 'error')) return refused(id, enteredAt, findings);
    const channel = document.answers.intake.channel as Extract<Channel, 'post' | 'hand'>;
    return receive(tx, {
      document, operation, call, owner, channel, findings,
      // AW-2, CO-7: what its stamp says is the arrival; the entering has a time of its own.
      arrivedAt: stated,
      graceHours: Math.max(call.graceHours, scanHours),
      beside: { channel, enteredAt },
      event: { kind: 'submission.entered', at: enteredAt, body: { channel, arrivedAt: stated, by: role } },
    });
  });
};
