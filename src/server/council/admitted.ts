import { all, type App } from '../rows';

const shape = { id: '', number: '', direction: '', bin: '', name: '', registeredAt: '' };
export type PaperRow = { readonly [K in keyof typeof shape]: string };

/** SQL: registered and still standing. */
const standing = `s.number != '' AND s."withdrawnAt" = '' AND s."replacedAt" = ''`;
const select = 'SELECT s.id, s.number, s.direction, s.bin, coalesce(j.name, \'\') AS name, s."registeredAt" FROM submissions s LEFT JOIN journal j ON j.id = s.id';

/** Papers that a conflict may keep somebody from: every registered one, so that none is seen before its recusals stand. */
export const registeredPapers = (app: App, call: string): PaperRow[] =>
  all(app, `${select} WHERE s.call = {:call} AND ${standing} ORDER BY s.number`, { call }, shape);

/** Papers of the council: let in by the latest decision about each. */
export const admittedPapers = (app: App, call: string): PaperRow[] =>
  all(
    app,
    `${select} WHERE s.call = {:call} AND ${standing} AND 'admitted' =
       (SELECT a.decision FROM admissions a WHERE a.submission = s.id ORDER BY a.at DESC, a.id DESC LIMIT 1) ORDER BY s.number`,
    { call },
    shape,
  );
