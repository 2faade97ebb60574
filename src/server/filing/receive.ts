/** A filing that the law lets in, however it came: its row, its line in the journal and its event. */
import { binOf, directionOf } from '#law/award/check';
import { commitment } from '#law/filing/event';
import type { Channel } from '#law/filing/journal';
import type { AwardDocument, PaperDocument } from '#law/filing/read';
import type { Answer, Call, Instant, SubmitOperation } from '#law/filing/wire';
import type { Finding } from '#law/form/finding';
import { formatInstant, milliseconds } from '#law/instant';
import { append, type NewEvent } from '../chain/append';
import { salt, sha256 } from '../engine';
import { writeLine } from '../journal/line';
import { insert, type App, type Params } from '../rows';

interface Received {
  readonly document: AwardDocument | PaperDocument;
  readonly operation: Pick<SubmitOperation, 'sha256' | 'text'>;
  readonly call: Call;
  readonly owner: string;
  readonly channel: Channel;
  /** The arrival that counts (AW-2). */
  readonly arrivedAt: Instant;
  /** Files may follow so long after `event.at`, if the call does not close later. */
  readonly graceHours: number;
  readonly findings: readonly Finding[];
  /** Columns that this way of coming has beside the others. */
  readonly beside: Params;
  readonly event: Pick<NewEvent, 'kind' | 'at' | 'body'>;
}

/** Attachments may follow until the call closes, or for the grace after arrival, whichever is later. */
const untilOf = ({ closesAt }: Call, graceHours: number, from: Instant): Instant => {
  const grace = formatInstant(milliseconds(from) + graceHours * 3_600_000);
  return grace > closesAt ? grace : closesAt;
};

export const receive = (tx: App, { document, operation, call, owner, channel, arrivedAt, graceHours, findings, beside, event }: Received): Answer => {
  const { id, answers: { organisation, addresses } } = document;
  const until = untilOf(call, graceHours, event.at);
  const grain = salt();
  const hashes = [...new Set(document.attachments.map((file) => file.sha256))];
  const filing = { id, call: call.id, bin: binOf(document), direction: directionOf(document), arrivedAt, files: hashes.length };
  insert(tx, 'submissions', { ...filing, owner, sha256: operation.sha256, text: operation.text, salt: grain, attachmentsUntil: until, ...beside });
  writeLine(tx, { ...filing, name: organisation.name, region: addresses.legal.region, channel, findings });
  append(tx, { ...event, chain: call.id, subject: id, body: { commitment: commitment(grain, operation.sha256, sha256), ...event.body } });
  return { id, status: 'awaiting', arrivedAt, missing: hashes, until };
};
