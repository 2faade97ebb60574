/** Rights over filings that follow from membership (AW-5; the reasons are in ARCHITECTURE.md). */
import type { Filer } from '#law/organisation/filer';
import { first, type App } from '../rows';
import { roleOf } from './people';

/** The organisation that the office has found to be a BIN's; there is one at most. */
export const checkedFor = (app: App, bin: string): string | null =>
  first(app, "SELECT id FROM organisations WHERE bin = {:bin} AND state = 'checked'", { bin }, { id: '' })?.id ?? null;

export const filerOf = (app: App, bin: string, person: string): Filer & { readonly organisation: string | null } => {
  const organisation = checkedFor(app, bin);
  return { organisation, checked: organisation !== null, role: organisation === null ? null : roleOf(app, organisation, person) };
};

/**
 * SQL for «filed for the organisation»: by one of its people, who is a member now or was one when it arrived, or
 * entered by the office from a paper that the organisation signed (AW-2). `filing` is the table `submissions`.
 */
export const byMember = (organisation: string, filing = 'submissions'): string =>
  `(EXISTS (SELECT 1 FROM memberships m WHERE m.organisation = ${organisation} AND m.person = ${filing}.owner
     AND (m."endedAt" = '' OR m."endedAt" > ${filing}."arrivedAt"))
   OR ${filing}.channel != '')`;

/** One account's filings in a call, whatever became of them: so many, and it does not flood the chain. */
export const filingsOf = (app: App, owner: string, call: string): number =>
  first(app, 'SELECT count(*) AS n FROM submissions WHERE owner = {:owner} AND call = {:call}', { owner, call }, { n: 0 })?.n ?? 0;

/** Generous: a resource centre files for many. */
export const mostFilings = (): number => {
  const set = Number($os.getenv('OTINIM_FILINGS_PER_ACCOUNT'));
  return Number.isInteger(set) && set > 0 ? set : 50;
};
