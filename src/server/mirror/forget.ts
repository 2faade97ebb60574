/** What a person let go leaves the mirror after its term (law/mirror/lapse.ts): words, names and bytes. */
import { canonical } from '#law/filing/canonical';
import { readMirrorBody } from '#law/mirror/body';
import { bareFile, bareUnit, keptDays } from '#law/mirror/lapse';
import type { Instant } from '#law/filing/wire';
import { now } from '../engine';
import { all, run } from '../rows';
import { accountOf, keep } from './rows';

/** Of one run: the rest goes with the next. */
const mostOwners = 200;
const isDue = `"overSince" != '' AND "overSince" <= {:before}`;
/** Written later than that its draft was let go: by a device that did not know, and will say what it wants. */
const isOld = `kind != 'draft' AND body != '' AND at <= {:before}`;
const hasOld = `EXISTS (SELECT 1 FROM mirror_rows AS part WHERE part.owner = head.owner AND part.draft = head.draft AND part.kind != 'draft' AND part.body != '' AND part.at <= {:before})`;
const shape = { id: '', kind: '', rev: 0, body: '' };

/** A row that was taken out of a draft that goes on: it says that it is gone, and no more. */
const bareOf = (kind: string, body: string): string => {
  const unit = kind === 'unit' ? readMirrorBody('unit', body) : null;
  const file = kind === 'file' ? readMirrorBody('file', body) : null;
  return unit ? canonical(bareUnit(unit)) : file ? canonical(bareFile(file)) : '';
};

const forgetOf = (tx: core.App, owner: string, before: Instant): void => {
  const account = accountOf(tx, owner);
  const at = now();
  const write = ({ id, rev, body }: typeof shape, next: string): void => {
    account.seq += 1;
    account.size += next.length - body.length;
    run(
      tx,
      `UPDATE mirror_rows SET body = {:next}, rev = {:rev}, born = {:rev}, seq = {:seq}, at = {:at}, "overSince" = '' WHERE id = {:id}`,
      { id, next, rev: rev + 1, seq: account.seq, at },
    );
  };
  const heads = `SELECT draft FROM mirror_rows WHERE owner = {:owner} AND kind = 'draft' AND ${isDue}`;
  const ofDrafts = all(tx, `SELECT id, kind, rev, body FROM mirror_rows WHERE owner = {:owner} AND ${isOld} AND draft IN (${heads}) ORDER BY seq`, { owner, before }, shape);
  for (const row of ofDrafts) write(row, '');
  const takenOut = all(tx, `SELECT id, kind, rev, body FROM mirror_rows WHERE owner = {:owner} AND ${isOld} AND ${isDue} ORDER BY seq`, { owner, before }, shape);
  for (const row of takenOut) write(row, bareOf(row.kind, row.body));
  keep(tx, owner, account);
  // Bytes that no row names any more; by record, so that PocketBase takes the file away once the transaction is through.
  const named = `SELECT json_extract(body, '$.sha256') FROM mirror_rows WHERE owner = {:owner} AND kind = 'file' AND body != ''`;
  for (const { id } of all(tx, `SELECT id FROM mirror_files WHERE owner = {:owner} AND sha256 NOT IN (${named})`, { owner }, { id: '' })) {
    tx.delete(tx.findRecordById('mirror_files', id));
  }
};

/** By cron. A transaction for each person: a crash leaves the rest for the next run. */
export const forgetLapsed = (app: core.App): void => {
  const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString();
  const owners = all(
    app,
    `SELECT DISTINCT owner FROM mirror_rows AS head WHERE ${isDue} AND (kind != 'draft' OR ${hasOld}) LIMIT ${mostOwners}`,
    { before },
    { owner: '' },
  );
  for (const { owner } of owners) app.runInTransaction((tx) => forgetOf(tx, owner, before));
};
