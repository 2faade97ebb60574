import { stands } from '../filing/states';
import { all, type App } from '../rows';
import { latest } from './standing';

const shape = { id: '', number: '', direction: '', bin: '', name: '', region: '', registeredAt: '' };
export type PaperRow = { readonly [K in keyof typeof shape]: string };

const select = `SELECT submissions.id, submissions.number, submissions.direction, submissions.bin, coalesce(journal.name, '') AS name, coalesce(journal.region, '') AS region, submissions."registeredAt"
  FROM submissions LEFT JOIN journal ON journal.id = submissions.id`;

/** Papers that a conflict may keep somebody from: every registered one, so that none is seen before its recusals stand. */
export const registeredPapers = (app: App, call: string): PaperRow[] =>
  all(app, `${select} WHERE submissions.call = {:call} AND ${stands} ORDER BY submissions.number`, { call }, shape);

/** Papers of the council: let in by the latest decision about each. */
export const admittedPapers = (app: App, call: string): PaperRow[] =>
  all(
    app,
    `${select} JOIN admissions ON admissions.submission = submissions.id AND admissions.decision = 'admitted' AND ${latest}
     WHERE submissions.call = {:call} AND ${stands} ORDER BY submissions.number`,
    { call },
    shape,
  );
