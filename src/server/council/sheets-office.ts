import { criteriaSetOf, isComplete } from '#law/criteria/set';
import { quorumOf, type CouncilSettings } from '#law/council/settings';
import type { Member } from '#law/council/seats';
import type { OfficeCell, OfficeScoredPaper, OfficeSheets } from '#law/council/sheets-wire';
import { all, type App } from '../rows';
import { admittedPapers } from './admitted';
import { standingRecusals } from './recusals';
import { countSheets, pointsOf, sheetPlaces, type SheetPlace } from './sheets-rows';
import { settingsOf, stageOf } from './stage';
import { titleOf } from './title';

const seatShape = { id: '', name: '', seat: '', declared: false };
/** Who sits now, the chair first. */
const sitting = (app: App, call: string) =>
  all(
    app,
    `SELECT id, name, seat, EXISTS (SELECT 1 FROM declarations d WHERE d.seat = seats.id) AS declared FROM seats
     WHERE call = {:call} AND "acceptedAt" != '' AND "approvedAt" != '' AND "endedAt" = '' ORDER BY seat = 'chair' DESC, seat = 'deputy' DESC, "proposedAt", id`,
    { call },
    seatShape,
  );
type Sitting = ReturnType<typeof sitting>[number];

const cellOf = ({ id: seat, declared }: Sitting, last: SheetPlace | undefined, away: boolean): OfficeCell => {
  const without = (state: 'away' | 'silent' | 'open'): OfficeCell => ({ seat, state, sheet: '', revision: 0, lockedAt: '' });
  if (away) return without('away');
  if (!declared) return without('silent');
  if (last === undefined) return without('open');
  const { id: sheet, revision, lockedAt, reopenedAt } = last;
  return { seat, state: reopenedAt === '' ? 'locked' : 'reopened', sheet, revision, lockedAt };
};

/** I6: whoever may vote on it has locked; nobody's points can be swayed by being seen. Who is silent may declare yet, and vote. */
const isOver = (cells: readonly OfficeCell[]): boolean => cells.every(({ state }) => state === 'locked' || state === 'away');

interface Asked {
  readonly seats: readonly Sitting[];
  readonly settings: CouncilSettings;
  readonly places: readonly SheetPlace[];
  /** Scoring is over: points are shown whoever has locked. */
  readonly closed: boolean;
}
const scored = (app: App, call: string, { seats, settings, places, closed }: Asked): OfficeScoredPaper[] => {
  const last = new Map<string, SheetPlace>();
  for (const place of places) {
    const other = last.get(`${place.seat} ${place.paper}`);
    if (other === undefined || place.revision > other.revision) last.set(`${place.seat} ${place.paper}`, place);
  }
  const away = new Set(standingRecusals(app, call).map(({ seat, paper }) => `${seat} ${paper}`));
  const papers = admittedPapers(app, call).map(({ id, number, direction, name }) => {
    const cells = seats.map((seat) => cellOf(seat, last.get(`${seat.id} ${id}`), away.has(`${seat.id} ${id}`)));
    // CI-2: a silent member is in the quorum and has no vote, a recused one is in neither.
    return { id, number, direction, name, cells, quorum: quorumOf(settings, cells.filter(({ state }) => state !== 'away').length), shown: closed || isOver(cells) };
  });
  const wanted = papers.flatMap(({ cells, shown }) => (shown ? cells.flatMap(({ state, sheet }) => (state === 'locked' ? [sheet] : [])) : []));
  const points = pointsOf(app, wanted);
  const set = criteriaSetOf(settings.criteria);
  return papers.map(({ shown, ...paper }) => ({
    ...paper,
    points: shown
      ? paper.cells.flatMap(({ seat, state, sheet }) => {
          const given = state === 'locked' ? points.get(sheet) : undefined;
          return given !== undefined && set !== null && isComplete(set, given) ? [{ seat, points: given }] : [];
        })
      : null,
  }));
};

/** Undefined for a call that has no council. Queries do not grow with papers or members. */
export const officeSheets = (app: App, call: string): OfficeSheets | undefined => {
  const [title, settings] = [titleOf(app, call), settingsOf(app, call)];
  if (title === undefined || settings === undefined) return undefined;
  const [stage, seats, places] = [stageOf(app, call), sitting(app, call), sheetPlaces(app, call)];
  return {
    call, title: title.title, year: title.year, settings, listedAt: stage.listedAt, closedAt: stage.closedAt,
    seats: seats.map(({ id, name, seat }) => ({ id, name, seat: seat as Member['seat'] })),
    papers: stage.listedAt === '' ? [] : scored(app, call, { seats, settings, places, closed: stage.closedAt !== '' }),
    reopened: places
      .filter(({ reopenedAt }) => reopenedAt !== '')
      .map(({ id, seat, paper, revision, reopenedAt, reopenReason }) => ({ sheet: id, seat, paper, revision, at: reopenedAt, reason: reopenReason }))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    sheets: countSheets(app, call),
  };
};
