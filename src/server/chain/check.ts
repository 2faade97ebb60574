/** A call's chain verified and set beside the books, page by page, so that no page holds many texts at once. */
import { audit } from '#law/filing/audit';
import { verifyChain, type ChainEvent, type ChainHead } from '#law/filing/event';
import type { ChainAnswer } from '#law/filing/office-wire';
import { findSubmission } from '../filing/books';
import { headOf } from './append';
import { sha256 } from '../engine';
import { all, first, type App } from '../rows';

const page = 300;
const eventShape = { chain: '', seq: 0, kind: '', subject: '', at: '', body: '', prev: '', hash: '' };
const columns = 'chain, seq, kind, subject, at, body, prev, hash';

const eventsAfter = (app: App, chain: string, seq: number): ChainEvent[] =>
  all(app, `SELECT ${columns} FROM events WHERE chain = {:chain} AND seq > {:seq} ORDER BY seq LIMIT ${page}`, { chain, seq }, eventShape);

const eventsOf = (app: App, subject: string): ChainEvent[] =>
  all(app, `SELECT ${columns} FROM events WHERE subject = {:subject} ORDER BY seq`, { subject }, eventShape);

const compare = (app: App, id: string): ChainAnswer['discrepancies'] => {
  const look = () => {
    const row = findSubmission(app, id);
    // Its event is there and it is not: as wrong as the other way round.
    return row === undefined ? 'audit.unknown' : audit(row, eventsOf(app, id), sha256);
  };
  // A second look: it may have been registered between the reading of its row and of its events.
  const code = look() === null ? null : look();
  return code === null ? [] : [{ submission: id, code }];
};

/** Submissions of which the chain does not tell at all. */
const untold = (app: App, call: string): ChainAnswer['discrepancies'] =>
  all(
    app,
    `SELECT id FROM submissions WHERE call = {:call} AND NOT EXISTS (SELECT 1 FROM events WHERE chain = {:call} AND subject = submissions.id) LIMIT ${page}`,
    { call },
    { id: '' },
  ).map(({ id }) => ({ submission: id, code: 'audit.unknown' }));

/** The close that counts must be the last one that the chain tells. */
const extensionOff = (app: App, call: string): ChainAnswer['discrepancies'] => {
  const told = first(app, `SELECT json_extract(body, '$.closesAt') AS at FROM events WHERE chain = {:call} AND kind = 'call.extended' ORDER BY seq DESC LIMIT 1`, { call }, { at: '' });
  const row = first(app, 'SELECT "extendedTo" AS at FROM calls WHERE id = {:call}', { call }, { at: '' });
  return (told?.at ?? '') === (row?.at ?? '') ? [] : [{ submission: call, code: 'audit.extension' }];
};

/** @param after a place that was verified before; the beginning at first. */
export const checkPage = (app: App, call: string, after: ChainHead): ChainAnswer => {
  const head = headOf(app, call);
  const events = eventsAfter(app, call, after.seq);
  const last = events.length < page;
  // On the last page a head that is further than the events is a cut.
  const verified = verifyChain(events, { chain: call, after, ...(last && { head }) }, sha256);
  const arrived = events.filter(({ kind }) => kind === 'submission.received' || kind === 'submission.entered');
  const discrepancies = arrived.flatMap(({ subject }) => compare(app, subject));
  if (last) discrepancies.push(...untold(app, call), ...extensionOff(app, call));
  return { verified, events, compared: arrived.length, discrepancies, head };
};
