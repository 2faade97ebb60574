/** Whose papers a person may see and act on: rights that follow from filing and from membership (ARCHITECTURE.md). */
import type { SubmissionRow } from './books';
import { byMember, checkedFor } from '../organisations/filer';
import { roleOf } from '../organisations/people';
import { first, type App } from '../rows';

type Filing = Pick<SubmissionRow, 'id' | 'bin' | 'owner'>;

/**
 * For `WHERE`, with the person's id bound as `person`: what they filed, and what the people of an organisation
 * filed for it that they sign for. An officer enters paper, and it is not theirs.
 */
export const isTheirs = `submissions.id IN (
  SELECT id FROM submissions WHERE owner = {:person} AND channel = ''
  UNION SELECT theirs.id FROM memberships mine
    JOIN organisations o ON o.id = mine.organisation AND o.state = 'checked'
    JOIN submissions theirs ON theirs.bin = o.bin
    WHERE mine.person = {:person} AND mine."endedAt" = '' AND mine.role = 'signs' AND ${byMember('o.id', 'theirs')})`;

/** The checked organisation whose people filed it; null for a stranger's, and under a BIN that nobody has had checked. */
const organisationOf = (app: App, { id, bin }: Filing): string | null => {
  const organisation = checkedFor(app, bin);
  if (organisation === null) return null;
  const its = first(app, `SELECT id FROM submissions WHERE id = {:id} AND ${byMember('{:organisation}')}`, { id, organisation }, { id: '' });
  return its === undefined ? null : organisation;
};

/** To replace it: who signs for the organisation, and who filed it while they are of its people. */
export const mayActOn = (app: App, filing: Filing, person: string): boolean => {
  const organisation = organisationOf(app, filing);
  if (organisation === null) return filing.owner === person;
  const role = roleOf(app, organisation, person);
  return role === 'signs' || (role === 'prepares' && filing.owner === person);
};

/** An organisation's filing is taken back by who signs for it: whoever has left no longer speaks for it. */
export const mayWithdraw = (app: App, filing: Filing, person: string): boolean => {
  const organisation = organisationOf(app, filing);
  return organisation === null ? filing.owner === person : roleOf(app, organisation, person) === 'signs';
};

/** The text is for who filed it and for those who sign for the organisation; who prepares knows that it stands. */
export const mayRead = (app: App, filing: Filing, person: string): boolean => filing.owner === person || mayWithdraw(app, filing, person);

/** Who hears what becomes of it. */
export const concernedBy = ({ owner }: Pick<SubmissionRow, 'owner'>): readonly string[] => [owner];
