import { awardPackage } from '#law/forms/award';
import type { Instant } from '#law/filing/wire';
import { happened } from '../council/event';
import { reach } from '../council/stage';
import { now } from '../engine';
import { all } from '../rows';
import { canonical } from '#law/filing/canonical';
import { profileOf } from '#law/organisation/profile';
import { demoAccounts, demoCalls, demoOrganisations, demoProfile, demoRecipients } from './books';
import { fileDemo } from './applications';
import { makeCouncils } from './councils';

const exists = (path: string): boolean => {
  try {
    $os.stat(path);
    return true;
  } catch {
    return false;
  }
};

/** An organisation with its people, as the routes would have written them. */
const makeOrganisations = (tx: core.App): void => {
  const at = now();
  const idOf = (email: string): string => tx.findAuthRecordByEmail('users', email).id;
  for (const { bin, name, state, note, people } of demoOrganisations) {
    const checked = state === 'checked';
    const organisation = new Record(tx.findCollectionByNameOrId('organisations'), {
      bin, name, state, note, claimedBy: idOf(people[0]), claimedAt: at,
      ...(checked && {
        decidedBy: idOf('secretary@example.org'), decidedAt: at, ground: 'Көрсетілім',
        profile: canonical(profileOf(demoProfile(bin, name))), profileRev: 1, profileAt: at, profileBy: idOf(people[0]),
      }),
    });
    tx.save(organisation);
    people.forEach((email, order) => {
      const membership = { organisation: organisation.id, person: idOf(email), role: order === 0 ? 'signs' : 'prepares', since: at, givenBy: idOf(people[0]) };
      tx.save(new Record(tx.findCollectionByNameOrId('memberships'), membership));
    });
  }
};

/** As `call.announce` would have done it on the first day of filing. */
const announce = (tx: core.App, call: string, { council, opensAt: at }: { readonly council: string; readonly opensAt: Instant }): void => {
  happened(tx, { call, kind: 'call.announced', subject: call, at, body: { settings: council } });
  reach(tx, call, 'announcedAt', at);
};

/** `otinim demo`: accounts with random passwords, an open call, a past one, recipients. Once, and in an empty folder. */
export const makeDemo = (app: PocketBase): void => {
  const path = $filepath.join(app.dataDir(), 'demo-accounts.txt');
  if (exists(path)) {
    console.error(`${path} exists: the demonstration was made before.`);
    $os.exit(3);
    return;
  }
  app.runAllMigrations();
  // Accounts whose passwords lie in a file have no place beside people's.
  const kept = all(app, 'SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM calls) AS rows', {}, { rows: 0 })[0]?.rows ?? 0;
  if (kept > 0) {
    console.error(`${app.dataDir()} holds accounts or calls already: the demonstration is only made in an empty folder.`);
    $os.exit(4);
    return;
  }
  const lines: string[] = [];
  const people: Record<(typeof demoAccounts)[number]['role'], string[]> = { administrator: [], secretary: [], expert: [], applicant: [] };
  let call = '';
  let past = { id: '', closesAt: '' };
  app.runInTransaction((tx) => {
    for (const account of demoAccounts) {
      const password = $security.randomString(16);
      const record = new Record(tx.findCollectionByNameOrId('users'), { name: account.name, role: account.role, verified: true });
      record.setEmail(account.email);
      record.setPassword(password);
      tx.save(record);
      lines.push(`${account.role.padEnd(14)} ${account.email.padEnd(28)} ${password}`);
      people[account.role].push(record.id);
      if (account.role !== 'administrator') continue;
      const superuser = new Record(tx.findCollectionByNameOrId('_superusers'));
      superuser.setEmail(account.email);
      superuser.setPassword(password);
      tx.save(superuser);
    }
    for (const settings of demoCalls(now(), awardPackage.edition)) {
      const record = new Record(tx.findCollectionByNameOrId('calls'), { ...settings });
      tx.save(record);
      // The first one is open, the second over.
      if (call === '') call = record.id;
      else past = { id: record.id, closesAt: settings.closesAt };
      announce(tx, record.id, settings);
    }
    makeOrganisations(tx);
    for (const recipient of demoRecipients(now())) tx.save(new Record(tx.findCollectionByNameOrId('recipients'), { ...recipient }));
  });
  // The types leave out of `$app` what hooks may not bind; the rest of it is the same. One transaction: one wait for the disk.
  (app as unknown as core.App).runInTransaction((tx) => {
    const owners = people.applicant;
    const dozen = Array.from({ length: 12 }, (_, at) => at);
    fileDemo(tx, { call, owners, who: dozen, at: now(), prefix: 'demoapplicat', unfinished: true });
    // The same organisations a year before: applications to be checked, and a history by BIN.
    fileDemo(tx, { call: past.id, owners, who: dozen, at: past.closesAt, prefix: 'demopastcall', unfinished: false });
    makeCouncils(tx, now(), { secretary: people.secretary[0] ?? '', experts: people.expert, owners });
  });
  const text = `${lines.join('\n')}\n`;
  // The types know Go's own names only; goja hands over text and number as they are.
  $os.writeFile(path, text as unknown as number[], 0o600 as unknown as os.FileMode);
  console.log(`\n${text}`);
};
