/** The findings that an officer judges: those of the day of arrival, and what the books say since. */
import { checkFiled, consentOf } from '#law/award/check';
import { checkEntered } from '#law/award/entered';
import { foundOf, type DatabaseAnswer, type Found } from '#law/council/admission';
import { almatyDate } from '#law/almaty';
import type { AwardDocument, PaperDocument } from '#law/filing/read';
import type { Finding } from '#law/form/finding';
import { standing, type SubmissionRow } from '../filing/books';
import { findCall, recipientsOf } from '../calls/rows';
import { now, sha256 } from '../engine';
import { byMember, checkedFor } from '../organisations/filer';
import { all, first, type App } from '../rows';

type Facts = Parameters<typeof checkFiled>[1];

/** Other filings of the BIN as they stood when this one came in. */
const stoodThen = (app: App, { id, call, bin, arrivedAt }: SubmissionRow, organisation: string | null) =>
  all(
    app,
    `SELECT id AS submission, direction FROM submissions WHERE call = {:call} AND bin = {:bin} AND id != {:id} AND "arrivedAt" < {:arrivedAt}
       AND ("withdrawnAt" = '' OR "withdrawnAt" > {:arrivedAt}) AND ("lapsedAt" = '' OR "lapsedAt" > {:arrivedAt}) AND ("replacedAt" = '' OR "replacedAt" > {:arrivedAt})
       ${organisation === null ? '' : `AND ${byMember('{:organisation}')}`}`,
    { id, call, bin, arrivedAt, ...(organisation !== null && { organisation }) },
    { submission: '', direction: '' },
  );

/** Whether the organisation's own people filed it; once its BIN is checked, a stranger's filing is found out (AW-5). */
const isByMember = (app: App, id: string, organisation: string): boolean =>
  first(app, `SELECT id FROM submissions WHERE id = {:id} AND ${byMember('{:organisation}')}`, { id, organisation }, { id: '' }) !== undefined;

const check = (row: SubmissionRow, facts: Facts): Finding[] =>
  row.channel === ''
    ? checkFiled(JSON.parse(row.text) as AwardDocument, { ...facts, consentHash: sha256(consentOf(JSON.parse(row.text) as AwardDocument)) })
    : checkEntered(JSON.parse(row.text) as PaperDocument, { ...facts, now: row.enteredAt });

/**
 * All that there is to judge of an application whose text is still there. Judged by its arrival, never by today:
 * the first part is what the applicant saw (Q1), the second what recipients, other filings and membership say now.
 */
export const judge = (app: App, row: SubmissionRow, database: DatabaseAnswer): readonly Found[] => {
  const call = findCall(app, row.call);
  if (call === undefined) throw new Error(`call ${row.call} is gone`);
  const organisation = checkedFor(app, row.bin);
  const recipients = recipientsOf(app, row.bin);
  const parent = row.replaces === '' ? undefined : { submission: row.replaces, call: row.call, bin: row.bin, replacedAt: '' as const };
  const then = row.channel === '' ? row.arrivedAt : row.enteredAt;
  const shared = { now: row.arrivedAt, call, parent, consentHash: '' };
  const filing = check(row, {
    ...shared, recipients: recipients.filter(({ decidedOn }) => decidedOn <= almatyDate(then)), filed: stoodThen(app, row, organisation),
  });
  const books = check(row, {
    ...shared, recipients, filed: standing(app, { call: row.call, bin: row.bin, except: row.id, at: now(), organisation }),
    filer: organisation === null ? undefined : { checked: true, role: isByMember(app, row.id, organisation) ? 'signs' : null },
  });
  return foundOf({ filing, books, database });
};

export const statedDatabase = ({ text }: SubmissionRow): string => (text === '' ? '' : (JSON.parse(text) as AwardDocument).answers.eligibility.database);
