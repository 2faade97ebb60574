/** Rows of one person's mirror. Only inside a writing transaction: there is one writer, so what is read still stands. */
import { mirrorLimits, type MirrorKind, type MirrorPush, type MirrorResult, type MirrorRow } from '#law/mirror/wire';
import type { Instant } from '#law/filing/wire';
import { all, columnsOf, first, insert, run, type App } from '../rows';

const shape = { draft: '', kind: '', name: '', rev: 0, seq: 0, body: '', born: 0, at: '' };
const columns = columnsOf(shape);
const rowOf = (row: { readonly [K in keyof typeof shape]: (typeof shape)[K] }): MirrorRow => ({ ...row, kind: row.kind as MirrorKind });

/** `over`: it says that something was let go, and lapses (law/mirror/lapse.ts). */
export type TakenPush = MirrorPush & { readonly over: boolean };

const find = (tx: App, owner: string, { draft, kind, name }: MirrorPush): MirrorRow | undefined => {
  const row = first(tx, `SELECT ${columns} FROM mirror_rows WHERE owner = {:owner} AND draft = {:draft} AND kind = {:kind} AND name = {:name}`, { owner, draft, kind, name }, shape);
  return row && rowOf(row);
};

interface Account {
  seq: number;
  rows: number;
  size: number;
}
const accountShape = { seq: 0, rows: 0, size: 0 };

export const accountOf = (app: App, owner: string): Account =>
  first(app, 'SELECT seq, rows, size FROM mirror_accounts WHERE owner = {:owner}', { owner }, accountShape) ?? { ...accountShape };

export const keep = (tx: App, owner: string, account: Account): void =>
  run(
    tx,
    `INSERT INTO mirror_accounts (owner, seq, rows, size) VALUES ({:owner}, {:seq}, {:rows}, {:size})
     ON CONFLICT (owner) DO UPDATE SET seq = excluded.seq, rows = excluded.rows, size = excluded.size`,
    { owner, seq: account.seq, rows: account.rows, size: account.size },
  );

/** Compare and set of one row. The same body on any revision is what a lost answer makes a device say again. */
const set = (tx: App, owner: string, push: TakenPush, account: Account, at: Instant): MirrorResult => {
  const { draft, kind, name, body } = push;
  const overSince = push.over ? at : '';
  const there = find(tx, owner, push);
  if (there?.body === body) return { status: 'stored', rev: there.rev, seq: there.seq };
  if (there !== undefined && there.rev !== push.base) return { status: 'moved', row: there };
  const size = account.size + body.length - (there?.body.length ?? 0);
  const rows = account.rows + (there === undefined ? 1 : 0);
  const grows = body.length > (there?.body.length ?? 0);
  if (grows && (rows > mirrorLimits.allRows || size > mirrorLimits.allBodies)) return { status: 'refused', code: 'mirror.quota' };
  // A base that the server does not have (an older copy of its books was restored) is begun anew, above it.
  const next = { rev: Math.max(there?.rev ?? 0, push.base) + 1, seq: account.seq + 1 };
  if (there === undefined) insert(tx, 'mirror_rows', { owner, draft, kind, name, body, at, overSince, ...next });
  else {
    run(
      tx,
      'UPDATE mirror_rows SET rev = {:rev}, seq = {:seq}, body = {:body}, at = {:at}, "overSince" = {:overSince} WHERE owner = {:owner} AND draft = {:draft} AND kind = {:kind} AND name = {:name}',
      { owner, draft, kind, name, body, at, overSince, ...next },
    );
  }
  Object.assign(account, { rows, size, seq: next.seq });
  return { status: 'stored', ...next };
};

/** @param pushes null where a row is malformed */
export const setAll = (tx: App, owner: string, pushes: readonly (TakenPush | null)[], at: Instant): MirrorResult[] => {
  const account = accountOf(tx, owner);
  const before = account.seq;
  const results = pushes.map((push): MirrorResult => (push === null ? { status: 'refused', code: 'row.malformed' } : set(tx, owner, push, account, at)));
  if (account.seq !== before) keep(tx, owner, account);
  return results;
};

/** Rows newer than `since`, and whether more are left; a page is bounded by rows and by what they weigh. */
export const newerThan = (app: App, owner: string, since: number): { readonly rows: readonly MirrorRow[]; readonly more: boolean } => {
  const limit = mirrorLimits.page + 1;
  const found = all(app, `SELECT ${columns} FROM mirror_rows WHERE owner = {:owner} AND seq > {:since} ORDER BY seq LIMIT {:limit}`, { owner, since, limit }, shape).map(rowOf);
  let weight = 0;
  const fits = found.slice(0, mirrorLimits.page).filter((row, index) => (weight += row.body.length) <= mirrorLimits.batch || index === 0);
  return { rows: fits, more: fits.length < found.length };
};
