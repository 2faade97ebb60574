import { canonical } from '#law/filing/canonical';
import type { NoticeCode, NoticeParams } from '#law/filing/notice';
import { now } from '../engine';
import { all, run, type App } from '../rows';

/**
 * Tells a person, in the same transaction as the event that it tells of. The letter goes later, by cron.
 * The same news (person, code and params) is told once, however often this is called.
 */
export const notify = <C extends NoticeCode>(tx: App, person: string, code: C, params: NoticeParams[C]): void => {
  const at = now();
  run(
    tx,
    `INSERT INTO notices (person, code, params, at, "mailAt") SELECT {:person}, {:code}, {:params}, {:at}, {:at} WHERE NOT EXISTS (SELECT 1 FROM erased_accounts WHERE account = {:person})
     ON CONFLICT (person, code, params) DO NOTHING`,
    { person, code, params: canonical(params), at },
  );
};

/** Everybody with a filing in the call that still stands: who hears that the call changed. */
export const personsOfCall = (app: App, call: string): string[] =>
  all(
    app,
    `SELECT DISTINCT owner AS person FROM submissions WHERE call = {:call} AND "withdrawnAt" = '' AND "lapsedAt" = ''`,
    { call },
    { person: '' },
  ).map(({ person }) => person);
