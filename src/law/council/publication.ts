/**
 * What is published of a council (AW-10, GR-14): everything from which anyone counts the result again, and nothing
 * that the chain does not bind. Lines of canonical JSON, so that a broken byte leaves every other line readable and
 * its own event can be named: a head, the events up to the publication, applicants, sheets, the result.
 */
import { canonical } from '../filing/canonical';
import type { ChainEvent } from '../filing/event';
import type { Hash, Sha256 } from '../filing/wire';
import { order } from '../order';
import type { Applicant } from './applicants';
import { broken, replay, type Books, type Broken, type ReplayCode, type RevealedSheet } from './replay';
import { resultOf, type CouncilResult, type ResultInput } from './result';
import type { Story } from './story';

const format = 'otinim.publication/1';

export interface Publication extends Books {
  readonly result: CouncilResult;
}
interface Head {
  readonly applicants: number;
  readonly call: string;
  readonly events: number;
  readonly format: typeof format;
  readonly sheets: number;
}
/** `file.malformed`: not such a file. `replay.result`: not what the council decided. */
export type PublicationCode = ReplayCode | 'file.malformed' | 'replay.result';
export type Verification =
  | { readonly ok: true; readonly publication: Publication; readonly story: Story; readonly head: Sha256 }
  | Broken<PublicationCode>;

const keys = {
  event: 'at,body,chain,hash,kind,prev,seq,subject', applicant: 'admitted,direction,name,number', sheet: 'id,key,open',
} as const;
const whole = ['seq', 'admitted'];
const counts = ['applicants', 'events', 'sheets'];

/** The file: canonical JSON, a line each, the last one ended too; sheets by id, all else in the order given. */
export const publicationText = ({ call, events, applicants, sheets, result }: Publication): string => {
  const head: Head = { applicants: applicants.length, call, events: events.length, format, sheets: sheets.length };
  const revealed = [...sheets].sort((a, b) => order(a.id, b.id));
  return [head, ...events, ...applicants, ...revealed, result].map(canonical).join('\n') + '\n';
};

/** The value, if the line is its canonical text. */
const valueOf = (line: string): object | null => {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && canonical(value) === line ? value : null;
  } catch {
    return null;
  }
};
/** And if it has these members and no other: numbers where they are named so, texts elsewhere. */
const recordOf = (line: string, names: string, numbers: readonly string[]): object | null => {
  const value = valueOf(line);
  if (value === null || Object.keys(value).sort().join() !== names) return null;
  return Object.entries(value).every(([key, each]) => (numbers.includes(key) ? Number.isSafeInteger(each) && each >= 0 : typeof each === 'string')) ? value : null;
};
const headOf = (line: string): Head | null => {
  const head = recordOf(line, 'applicants,call,events,format,sheets', counts) as Head | null;
  return head?.format === format ? head : null;
};

type Parts = { readonly ok: true; readonly books: Books; readonly result: string } | Broken<PublicationCode>;

/** Lines that are not what they should be stand as null: what else is whole still says which event they are of. */
const partsOf = (text: string): Parts => {
  const lines = text.split('\n');
  const head = headOf(lines[0] ?? '');
  if (head === null) return broken('file.malformed');
  const [events, applicants] = [1 + head.events, 1 + head.events + head.applicants];
  const part = (from: number, to: number, names: string): unknown[] => lines.slice(from, to).map((line) => recordOf(line, names, whole));
  const told = part(1, events, keys.event) as (ChainEvent | null)[];
  const bad = told.findIndex((event) => event === null);
  // Its own kind may be what is broken.
  if (bad >= 0) return broken('chain.hash', { seq: bad + 1, kind: /"kind":"([a-z.]+)"/.exec(lines[bad + 1] ?? '')?.[1] ?? '' });
  const chain = told as ChainEvent[];
  const listed = part(events, applicants, keys.applicant) as (Applicant | null)[];
  if (listed.includes(null)) return broken('replay.list', [...chain].reverse().find(({ kind }) => kind === 'list.published'));
  const revealed = part(applicants, applicants + head.sheets, keys.sheet) as (RevealedSheet | null)[];
  const torn = revealed.indexOf(null);
  if (torn >= 0) return broken('replay.sheet', sheetEvent(chain, lines[applicants + torn] ?? '', revealed));
  const result = lines[applicants + head.sheets];
  if (result === undefined || lines.length !== applicants + head.sheets + 2 || lines.at(-1) !== '') {
    return broken('file.malformed', chain.find(({ kind }) => kind === 'council.decided'));
  }
  return { ok: true, result, books: { call: head.call, events: chain, applicants: listed as Applicant[], sheets: revealed as RevealedSheet[] } };
};

/** Of a torn line: the locking of the id that it still shows, else of the first that no line shows. */
const sheetEvent = (chain: readonly ChainEvent[], line: string, others: readonly (RevealedSheet | null)[]): ChainEvent | undefined => {
  const locked = chain.filter(({ kind }) => kind === 'sheet.locked');
  const shown = new Set(others.map((sheet) => sheet?.id));
  return locked.find(({ subject }) => line.includes(`"id":"${subject}"`)) ?? locked.find(({ subject }) => !shown.has(subject));
};

/** The file as it says itself, unproved: what a page shows before anybody recounts. Null for no such file. */
export const readPublication = (text: string): Publication | null => {
  const parts = partsOf(text);
  const result = parts.ok ? (valueOf(parts.result) as CouncilResult | null) : null;
  return parts.ok && result !== null ? { ...parts.books, result } : null;
};

/** Null where nothing can be counted: a year without MCI (AW-9). */
const resultIn = (input: ResultInput, sha256: Hash): CouncilResult | null => {
  try {
    return resultOf(input, sha256);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Walks the chain, opens every sheet, counts, and compares: whole, or the event that breaks. */
export const verifyPublication = (text: string, sha256: Hash): Verification => {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const replayed = replay(parts.books, { sha256 });
  if (!replayed.ok) return replayed;
  const { story, input, head } = replayed;
  const decided = story.decided && parts.books.events[story.decided.seq - 1];
  if (!story.decided || !decided) return broken('replay.unfinished');
  const result = resultIn(input, sha256);
  const counted = result && canonical(result);
  if (!result || !counted || sha256(counted) !== story.decided.result || counted !== parts.result) return broken('replay.result', decided);
  const publication = { ...parts.books, result };
  // Lines in another order, or doubled.
  return publicationText(publication) === text ? { ok: true, publication, story, head } : broken('file.malformed');
};
