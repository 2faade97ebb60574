/** A call's chain, list and sheets as they are counted from: after the close alone, by the acts and the papers of the result. */
import { countedSheets, replay, type Books, type Replayed, type RevealedSheet } from '#law/council/replay';
import { resultOf, type CouncilResult } from '#law/council/result';
import { sealedSheet } from '#law/council/sealed-sheet';
import { storyOf } from '#law/council/story';
import type { IsoDate } from '#law/dates';
import type { ChainEvent } from '#law/filing/event';
import { sha256 } from '../engine';
import { all, columnsOf, type App } from '../rows';
import { publishedIn } from './list';

const eventShape = { chain: '', seq: 0, kind: '', subject: '', at: '', body: '', prev: '', hash: '' };
export const eventsOf = (app: App, call: string): ChainEvent[] =>
  all(app, `SELECT ${columnsOf(eventShape)} FROM events WHERE chain = {:call} ORDER BY seq`, { call }, eventShape);

const sheetShape = { id: '', text: '', salt: '' };
/** CI-2, I5: of all that was ever locked, what counts. */
const revealedOf = (app: App, call: string, counted: ReadonlySet<string>): RevealedSheet[] =>
  all(app, `SELECT id, text, salt FROM sheets WHERE call = {:call} AND "reopenedAt" = '' ORDER BY id`, { call }, sheetShape)
    .filter(({ id }) => counted.has(id))
    .map(({ id, text, salt }) => {
      const { open, key } = sealedSheet(text, salt, sha256);
      return { id, open, key };
    });

/** Whole, or null where the chain itself cannot be told: `replay` then says why. */
export const booksOf = (app: App, call: string): Books => {
  const events = eventsOf(app, call);
  const told = storyOf(call, events);
  const counted = new Set(told.ok && told.story.closed !== null ? countedSheets(told.story).map(({ id }) => id) : []);
  return { call, events, applicants: publishedIn(app, call), sheets: revealedOf(app, call, counted) };
};

export type Counted =
  | { readonly ok: true; readonly result: CouncilResult; readonly replayed: Extract<Replayed, { ok: true }>; readonly books: Books }
  | { readonly ok: false; readonly code: Extract<Replayed, { ok: false }>['code'] | 'decision.mci'; readonly seq: number; readonly kind: string };

/** The one path to a result: the chain walked, every sheet opened, counted. */
export const countAgain = (app: App, call: string, decidedOn: IsoDate): Counted => {
  const books = booksOf(app, call);
  const replayed = replay(books, { sha256, decidedOn });
  if (!replayed.ok) return { ok: false, code: replayed.code, seq: replayed.seq, kind: replayed.kind };
  try {
    return { ok: true, result: resultOf(replayed.input, sha256), replayed, books };
  } catch (error) {
    // AW-9: no MCI is known for that year, and nothing is guessed.
    if (error instanceof RangeError) return { ok: false, code: 'decision.mci', seq: 0, kind: '' };
    throw error;
  }
};
