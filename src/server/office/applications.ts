import type { ApplicationAnswer, FilingState } from '#law/filing/journal';
import { readFilters } from '#law/filing/journal';
import { idIn, isId } from '../read-body';
import { findSubmission } from '../filing/books';
import { recipientsOf } from '../calls/rows';
import { readyJournal } from '../journal/fill';
import { findLine, readPage, type Place } from '../journal/rows';
import { forOffice } from './guard';
import { all, type App } from '../rows';

export const asked = (e: core.RequestEvent): ((name: string) => string) => {
  const query = e.request?.url?.query();
  return (name) => query?.get(name) ?? '';
};

const placeOf = (get: (name: string) => string): Place | null | 'malformed' => {
  const [key, id] = [get('key'), get('id')];
  if (key === '' && id === '') return null;
  return isId(id) && key.length <= 200 ? { key, id } : 'malformed';
};

/** GET /api/otinim/office/applications?call=…&…: a page of a call's journal, with the counts of all that match. */
export const listApplications = forOffice((e) => {
  const get = asked(e);
  const filters = readFilters(get);
  const place = placeOf(get);
  if (filters === null || place === 'malformed') return e.json(400, { code: 'query.malformed' });
  readyJournal(e.app);
  return e.json(200, readPage(e.app, filters, place));
});

const previousOf = (app: App, bin: string, except: string) =>
  all(
    app,
    `SELECT journal.id AS id, journal.number AS number, journal."arrivedAt" AS "arrivedAt", journal.direction AS direction, journal.state AS state,
       journal.call AS call, coalesce(calls.year, 0) AS year
     FROM journal LEFT JOIN calls ON calls.id = journal.call WHERE journal.bin = {:bin} AND journal.id != {:except} ORDER BY journal."arrivedAt" DESC LIMIT 50`,
    { bin, except },
    { id: '', number: '', arrivedAt: '', direction: '', state: '', call: '', year: 0 },
  );

/** GET /api/otinim/office/applications/{id}: one application with all that the books know of it. */
export const giveApplication = forOffice((e) => {
  const submission = findSubmission(e.app, idIn(e));
  readyJournal(e.app);
  const line = submission && findLine(e.app, submission.id);
  if (submission === undefined || line === undefined) return e.json(404, { code: 'application.unknown' });
  const { id: subject, call, bin, sha256, text, attachmentsUntil } = submission;
  const answer: ApplicationAnswer = {
    line, call, sha256, text, attachmentsUntil,
    attachments: all(e.app, 'SELECT id, sha256, name, kind, size FROM attachments WHERE submission = {:subject}', { subject }, { id: '', sha256: '', name: '', kind: '', size: 0 }),
    events: all(e.app, 'SELECT seq, kind, at, body FROM events WHERE chain = {:call} AND subject = {:subject} ORDER BY seq', { call, subject }, { seq: 0, kind: '', at: '', body: '' }),
    previous: previousOf(e.app, bin, subject).map((row) => ({ ...row, state: row.state as FilingState })),
    awards: recipientsOf(e.app, bin).map(({ direction, decidedOn }) => ({ direction, decidedOn })),
  };
  return e.json(200, answer);
});
