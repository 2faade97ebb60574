/** What the office and the public read of a result. */
import { almatyDate } from '#law/almaty';
import { quorumOf } from '#law/council/settings';
import { storyOf, type Story } from '#law/council/story';
import type { SheetText } from '#law/council/sealed-sheet';
import type { OfficeComments, OfficeResult } from '#law/council/result-wire';
import type { CouncilResult } from '#law/council/result';
import type { ChainHead } from '#law/filing/event';
import { headOf } from '../chain/append';
import { now } from '../engine';
import { forOffice } from '../office/guard';
import { idIn } from '../read-body';
import { all, first, type App } from '../rows';
import { admittedPapers } from './admitted';
import { countAgain, eventsOf } from './books';
import { declarationsOf } from './declarations-rows';
import { decisionOf } from './publish';
import { compositionOf, seatsOfCall } from './seats-rows';
import { sittingOf } from './sittings';
import { momentsOf, settingsOf, stageOf } from './stage';
import { titleOf } from './title';

/** The chain as far as the decision: what a protocol names. */
const decidedHead = (app: App, call: string): ChainHead | undefined =>
  first(app, "SELECT seq, hash FROM events WHERE chain = {:call} AND kind = 'council.decided'", { call }, { seq: 0, hash: '' });

type Part = Pick<OfficeResult, 'result' | 'fault' | 'recusals' | 'afterPoints'>;
/** What the protocol tells of the chain. */
const toldOf = (app: App, { call, recusals, afterPoints, papers }: Story): Pick<Part, 'recusals' | 'afterPoints'> => {
  const names = new Map(seatsOfCall(app, call).map(({ id, name }) => [id, name]));
  return {
    recusals: [...recusals.values()],
    afterPoints: afterPoints.map((each) => ({ ...each, number: papers.get(each.paper)?.number ?? '', member: names.get(each.seat) ?? '' })),
  };
};
/** I6: before the close there is no result, not even half of one. */
const countedPart = (app: App, call: string, decided: string): Part => {
  if (stageOf(app, call).closedAt === '') return { result: null, fault: null, recusals: [], afterPoints: [] };
  if (decided !== '') {
    const told = storyOf(call, eventsOf(app, call));
    return { result: JSON.parse(decided) as CouncilResult, fault: null, ...(told.ok ? toldOf(app, told.story) : { recusals: [], afterPoints: [] }) };
  }
  const counted = countAgain(app, call, almatyDate(now()));
  if (!counted.ok) return { result: null, fault: { code: counted.code, seq: counted.seq, kind: counted.kind } as OfficeResult['fault'], recusals: [], afterPoints: [] };
  return { result: counted.result, fault: null, ...toldOf(app, counted.replayed.story) };
};

/** GET /api/otinim/office/council/{id}/result */
export const giveOfficeResult = forOffice((e) => {
  const id = idIn(e);
  const [title, settings] = [titleOf(e.app, id), settingsOf(e.app, id)];
  if (title === undefined || settings === undefined) return e.json(404, { code: 'council.none' });
  const declared = new Map(declarationsOf(e.app, id).map(({ seat, at }) => [seat, at]));
  const seats = compositionOf(seatsOfCall(e.app, id)).filter(({ approvedAt }) => approvedAt !== '');
  const decision = decisionOf(e.app, id);
  const { closesAt: _, ...named } = title;
  const answer: OfficeResult = {
    now: now(), ...named, stage: momentsOf(e.app, id), settings,
    seats: seats.map(({ id: seat, name, seat: place }) => ({ id: seat, name, seat: place, declaredAt: declared.get(seat) ?? '' })),
    quorum: quorumOf(settings, seats.length),
    papers: admittedPapers(e.app, id).map(({ id: paper, number, direction, name, region }) => ({ id: paper, number, direction, name, region })),
    ...countedPart(e.app, id, decision?.result ?? ''),
    sitting: sittingOf(e.app, id),
    decision: decision ? { decidedOn: decision.decidedOn, at: decision.at, sha256: decision.sha256, fileSha256: decision.fileSha256 } : null,
    head: decidedHead(e.app, id) ?? headOf(e.app, id),
  };
  return e.json(200, answer);
});

/** GET /api/otinim/office/council/{id}/comments: words of the sheets that count, for F17; after the close alone (I6). */
export const giveComments = forOffice((e) => {
  const id = idIn(e);
  if (titleOf(e.app, id) === undefined || stageOf(e.app, id).closedAt === '') return e.json(404, { code: 'council.none' });
  const rows = all(
    e.app,
    `SELECT seat, paper, text FROM sheets WHERE call = {:id} AND "reopenedAt" = ''
     AND NOT EXISTS (SELECT 1 FROM recusals WHERE recusals.seat = sheets.seat AND recusals.paper = sheets.paper AND until = '') ORDER BY paper, seat`,
    { id },
    { seat: '', paper: '', text: '' },
  );
  const answer: OfficeComments = { comments: rows.map(({ seat, paper, text }) => ({ seat, paper, comments: (JSON.parse(text) as SheetText).comments })) };
  return e.json(200, answer);
});

/** GET /api/otinim/publications/{id}: the file as it was published, to everybody; of one call, and for good. */
export const givePublication = (e: core.RequestEvent): void => {
  const id = idIn(e);
  const row = first(e.app, `SELECT file, "fileSha256" FROM decisions WHERE call = {:id} AND "publishedAt" != ''`, { id }, { file: '', fileSha256: '' });
  if (row === undefined) return e.json(404, { code: 'result.unpublished' });
  const headers = e.response.header();
  headers.set('Cache-Control', 'public, max-age=3600');
  headers.set('ETag', `"${row.fileSha256}"`);
  headers.set('Content-Type', 'application/x-ndjson; charset=utf-8');
  return e.string(200, row.file);
};
