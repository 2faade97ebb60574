import { isMirrorKey, readMirrorBody } from '#law/mirror/body';
import { isRecord } from '#law/record';
import { lapses } from '#law/mirror/lapse';
import { mirrorLimits, type MirrorAnswer, type MirrorKey, type MirrorRequest, type MirrorResult } from '#law/mirror/wire';
import { now } from '../engine';
import { accountOf, newerThan, setAll, type TakenPush } from './rows';

/** Bytes of a body; Kazakh letters are two each, and escaped quotes of a text in a text two more. */
const bodyLimit = 8 * 1024 * 1024;

const keysOf = (value: object): string => Object.keys(value).sort().join();
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Null for a row that is not one: it is refused, and stands in no other's way (P8). */
const pushOf = (value: unknown): TakenPush | null => {
  if (!isRecord(value) || keysOf(value) !== 'base,body,draft,kind,name') return null;
  const { draft, kind, name, base, body } = value;
  const key = { draft, kind, name };
  if (!isMirrorKey(key) || !isCount(base) || typeof body !== 'string') return null;
  const known = key as MirrorKey;
  const read = readMirrorBody(known.kind, body);
  return read === null ? null : { ...known, base, body, over: lapses(known.kind, read) };
};

type Read = Omit<MirrorRequest, 'rows'> & { readonly rows: readonly (TakenPush | null)[] };

/** @param json that the host has looked at (pocketbase/body_shape.go). */
const readMirrorRequest = (json: string): Read | 'body.malformed' | 'rows.many' => {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return 'body.malformed';
  }
  if (!isRecord(body) || keysOf(body) !== 'rows,since' || !isCount(body.since) || !Array.isArray(body.rows)) return 'body.malformed';
  const list: unknown[] = body.rows;
  return list.length > mirrorLimits.rows ? 'rows.many' : { since: body.since, rows: list.map(pushOf) };
};

/**
 * POST /api/otinim/mirror: rows of drafts with the revision that each stands on, and what is newer than
 * `since`. Compare and set: where a row moved on, the answer has the row, and the device merges (I4). Only
 * the owner, only with a confirmed address: another could have typed it, and would read the drafts here.
 */
export const takeMirror = (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  if (auth.collection().name !== 'users' || auth.getString('role') !== 'applicant') return e.json(403, { code: 'session.role' });
  if (!auth.verified()) return e.json(403, { code: 'session.unverified' });
  if (typeof e.get('otinimArrivedAt') !== 'string') throw new Error('the host has not taken this body in');
  const read = readMirrorRequest(toString(e.request?.body, bodyLimit));
  if (typeof read === 'string') return e.json(400, { code: read });
  const owner = auth.id;
  let results: readonly MirrorResult[] = [];
  if (read.rows.length > 0) e.app.runInTransaction((tx) => void (results = setAll(tx, owner, read.rows, now())));
  const answer: MirrorAnswer = { results, ...newerThan(e.app, owner, read.since), head: accountOf(e.app, owner).seq };
  e.response.header().set('Cache-Control', 'private, no-store');
  return e.json(200, answer);
};
