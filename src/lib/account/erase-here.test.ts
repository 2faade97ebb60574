import { expect, test } from 'vitest';
import { knownSection } from '../organisation/known';
import { connect, type Database, type TableName } from '../storage/database';
import { newEngine, openForTest } from '../storage/open-for-test';
import { eraseHere } from './erase-here';

const [me, other] = ['personperson000', 'otherotherothe0'];
/** Of each table: whose rows there are afterwards. */
const decided: Readonly<Record<TableName, 'all' | 'the other’s'>> = {
  drafts: 'all', units: 'all', files: 'all', blobs: 'all', outbox: 'all', receipts: 'all', calls: 'all',
  profile: 'the other’s', settings: 'the other’s', papers: 'the other’s', notices: 'the other’s', mirror: 'the other’s',
  acts: 'the other’s', councils: 'the other’s', councilPapers: 'the other’s', councilFiles: 'the other’s', councilBlobs: 'the other’s',
  sheets: 'the other’s', lockedSheets: 'the other’s', keys: 'the other’s',
};
const settingsOf = (who: string) => [`mirror.${who}`, `mirror.at.${who}`, `mirror.since.${who}`, `mirror.file.${who}.${who}-sha256`].map((key) => ({ key, value: 1 }));
/** A row with every word that the table is found by, and whose it is. */
const rowOf = (db: Database, name: TableName, who: string): object => {
  const { primKey, indexes } = db.table(name).schema;
  const parts = [primKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
  return { ...Object.fromEntries(parts.map((part) => [part, `${who}-${part}`])), owner: who, account: who };
};
const fill = async (db: Database, who: string): Promise<void> => {
  for (const { name } of db.tables) if (name !== 'settings') await db.table(name).put(rowOf(db, name as TableName, who));
  await db.settings.bulkPut(settingsOf(who));
};
const rows = (db: Database, name: TableName, who: string): Promise<number> =>
  db.table<object>(name).filter((row) => JSON.stringify(row).includes(who)).count();

test('of an erased account nothing is left on the device but what the person typed and what proves a filing; another’s stays whole', async () => {
  const engine = newEngine();
  const storage = await openForTest(engine);
  const db = await connect('test', 'strict', engine).open() as Database;
  expect(db.tables.map(({ name }) => name).sort()).toEqual(Object.keys(decided).sort());
  for (const who of [me, other]) await fill(db, who);
  await db.profile.clear();
  await db.profile.bulkPut([me, other].map((who) => ({ section: who === me ? knownSection : '1/organisation', values: { text: JSON.stringify({ account: who }) }, rows: [], savedAt: 1 })));
  const whole = settingsOf(me).length;
  for (const name of Object.keys(decided) as TableName[]) expect([name, await rows(db, name, me)]).toEqual([name, name === 'settings' ? whole : 1]);

  expect((await eraseHere(storage, me)).ok).toBe(true);
  for (const name of Object.keys(decided) as TableName[]) {
    const one = name === 'settings' ? whole : 1;
    expect([name, await rows(db, name, me), await rows(db, name, other)]).toEqual([name, decided[name] === 'all' ? one : 0, one]);
  }
  // Nobody's: whoever signs in next is asked whether it is theirs.
  expect(await db.drafts.filter((draft) => 'account' in draft).toArray()).toMatchObject([{ account: other }]);
  db.close();
});

test('what the server said of another account’s organisations stays', async () => {
  const engine = newEngine();
  const storage = await openForTest(engine);
  const known = { section: knownSection, values: { text: JSON.stringify({ account: other }) }, rows: [], savedAt: 1 };
  await storage.save(['profile'], (db) => db.profile.put(known));
  await eraseHere(storage, me);
  expect(await storage.read(['profile'], (db) => db.profile.toArray())).toEqual({ ok: true, value: [known] });
});
