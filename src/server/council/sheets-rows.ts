/**
 * Sheets as rows. The one file that reads points for people (Q12; a test looks for others): those of one's own, those
 * of others where one's own is locked, and the office's where scoring of the paper is over.
 */
import type { SheetText } from '#law/council/sealed-sheet';
import type { OthersSheet, OwnSheet } from '#law/council/sheets-wire';
import { all, columnsOf, first, type App } from '../rows';

const textOf = (text: string): SheetText => JSON.parse(text) as SheetText;

/** Which sheets there are, without a point. */
const placeShape = { id: '', seat: '', paper: '', revision: 0, lockedAt: '', reopenedAt: '', reopenReason: '' };
export type SheetPlace = { readonly [K in keyof typeof placeShape]: (typeof placeShape)[K] };
const place = columnsOf(placeShape);

/** In the order of their locking. */
export const sheetPlaces = (app: App, call: string): SheetPlace[] =>
  all(app, `SELECT ${place} FROM sheets WHERE call = {:call} ORDER BY "lockedAt", id`, { call }, placeShape);
export const findPlace = (app: App, call: string, id: string): SheetPlace | undefined =>
  first(app, `SELECT ${place} FROM sheets WHERE call = {:call} AND id = {:id}`, { call, id }, placeShape);
export const lastPlace = (app: App, seat: string, paper: string): SheetPlace | undefined =>
  first(app, `SELECT ${place} FROM sheets WHERE seat = {:seat} AND paper = {:paper} ORDER BY revision DESC LIMIT 1`, { seat, paper }, placeShape);

/** Sheets that count now: of members who may vote on the paper, as the tally takes them (CI-2). */
const counting = `"reopenedAt" = '' AND EXISTS (SELECT 1 FROM council_sight v WHERE v.seat = sheets.seat AND v.paper = sheets.paper)`;
export const countSheets = (app: App, call: string): number =>
  first(app, `SELECT count(*) AS n FROM sheets WHERE call = {:call} AND ${counting}`, { call }, { n: 0 })?.n ?? 0;

/**
 * Of whoever asks, found by the seat: found by the call, the more others had locked the more rows would be walked,
 * and the time of the answer would tell it (Q12, `npm run bench -- unseen`). SQLite refuses a query that cannot keep to it.
 */
const asked = 'sheets m INDEXED BY idx_sheets_place';

/** One's own, of papers that one may still see, each revision. */
export const ownSheets = (app: App, call: string, seat: string): OwnSheet[] =>
  all(
    app,
    `SELECT m.id AS id, m.paper AS paper, m.revision AS revision, m.text AS text, m."lockedAt" AS "lockedAt", m."reopenedAt" AS "reopenedAt", m."reopenReason" AS "reopenReason"
     FROM ${asked} WHERE m.seat = {:seat} AND m.call = {:call}
       AND EXISTS (SELECT 1 FROM council_sight v WHERE v.seat = {:seat} AND v.paper = m.paper) ORDER BY m.paper, m.revision`,
    { call, seat },
    { id: '', paper: '', revision: 0, text: '', lockedAt: '', reopenedAt: '', reopenReason: '' },
  ).map(({ text, ...row }) => ({ ...row, points: textOf(text).points, comments: textOf(text).comments }));

/**
 * Q6: others' points for papers on which one's own sheet is locked. It begins from one's own sheets (CROSS JOIN keeps
 * the order): until one has locked, no row of others is even looked at, so not the time tells either.
 */
export const othersSheets = (app: App, call: string, seat: string): OthersSheet[] =>
  all(
    app,
    `SELECT o.seat AS seat, st.name AS name, o.paper AS paper, o.text AS text
     FROM ${asked} CROSS JOIN sheets o ON o.call = m.call AND o.paper = m.paper CROSS JOIN seats st ON st.id = o.seat
     WHERE m.seat = {:seat} AND m.call = {:call} AND m."reopenedAt" = '' AND o.seat != m.seat AND o."reopenedAt" = ''
       AND EXISTS (SELECT 1 FROM council_sight v WHERE v.seat = m.seat AND v.paper = m.paper)
       AND EXISTS (SELECT 1 FROM council_sight v WHERE v.seat = o.seat AND v.paper = o.paper)
     ORDER BY o.paper, o.seat`,
    { call, seat },
    { seat: '', name: '', paper: '', text: '' },
  ).map(({ text, ...row }) => ({ ...row, points: textOf(text).points }));

/** Points by sheet, of sheets that the office may see: whoever asks has made sure of it (sheets-office.ts). */
export const pointsOf = (app: App, ids: readonly string[]): ReadonlyMap<string, SheetText['points']> => {
  const found = new Map<string, SheetText['points']>();
  // SQLite binds at most 32 766 names; so many sheets at a time are one question.
  for (let from = 0; from < ids.length; from += 2000) {
    const part = ids.slice(from, from + 2000);
    const names = part.map((_, at) => `{:id${String(at)}}`).join(', ');
    const params = Object.fromEntries(part.map((id, at) => [`id${String(at)}`, id]));
    for (const { id, text } of all(app, `SELECT id, text FROM sheets WHERE id IN (${names})`, params, { id: '', text: '' })) found.set(id, textOf(text).points);
  }
  return found;
};
