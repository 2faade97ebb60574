import type { JournalFilters, JournalLine, JournalPage } from '#law/filing/journal';
import type { Finding } from '#law/form/finding';
import { conditionOf, orderOf, type Condition } from './query';
import { all, type App, type Params } from '../rows';

const lineShape = {
  id: '', number: '', arrivedAt: '', name: '', bin: '', direction: '', region: '', state: '', channel: '', files: 0, stored: 0, findings: '', erasedAt: '', key: '',
};
type LineRow = { readonly [K in keyof typeof lineShape]: (typeof lineShape)[K] };

const lineOf = ({ key: _key, findings, ...row }: LineRow): JournalLine =>
  ({ ...row, findings: findings === '' ? [] : (JSON.parse(findings) as Finding[]) }) as JournalLine;

const stored = '(SELECT count(*) FROM attachments WHERE attachments.submission = journal.id) AS stored';
const erasedAt = `coalesce((SELECT "erasedAt" FROM submissions WHERE submissions.id = journal.id), '') AS "erasedAt"`;
const columns = ['id', 'number', '"arrivedAt"', 'name', 'bin', 'direction', 'region', 'state', 'channel', 'files', 'findings']
  .map((column) => `journal.${column}`).join(', ');

const select = (app: App, { where, params }: Condition, { key, by, limit }: { readonly key: string; readonly by: string; readonly limit: number }): LineRow[] =>
  all(app, `SELECT ${columns}, ${stored}, ${erasedAt}, CAST(${key} AS TEXT) AS key FROM journal WHERE ${where} ORDER BY ${by} LIMIT ${limit}`, params, lineShape);

const pageSize = 50;

export interface Place {
  readonly key: string;
  readonly id: string;
}

/** Two queries, however many lines there are. */
export const readPage = (app: App, filters: JournalFilters, place: Place | null): JournalPage => {
  const { key, by, after } = orderOf(filters);
  const { where, params } = conditionOf(filters, { directions: true });
  const placed: Params = place === null ? {} : { key: filters.sort === 'number' ? Number(place.key) : place.key, id: place.id };
  const rows = select(app, { where: place === null ? where : `${where} AND ${after}`, params: { ...params, ...placed } }, { key, by, limit: pageSize + 1 });
  const lines = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? lines.at(-1) : undefined;
  const wide = conditionOf(filters, { directions: false });
  const directions = all(app, `SELECT direction, count(*) AS count FROM journal WHERE ${wide.where} GROUP BY direction`, wide.params, { direction: '', count: 0 });
  const counted = directions.filter(({ direction }) => filters.direction.length === 0 || filters.direction.includes(direction));
  return {
    lines: lines.map(lineOf),
    next: last === undefined ? null : { key: last.key, id: last.id },
    directions,
    total: counted.reduce((sum, { count }) => sum + count, 0),
  };
};

/** All that match, or those named that lie in the call; in the order of the filters. */
export const readLines = (app: App, filters: JournalFilters, ids: readonly string[] | null, limit: number): JournalLine[] => {
  const { key, by } = orderOf(filters);
  if (ids === null) return select(app, conditionOf(filters, { directions: true }), { key, by, limit }).map(lineOf);
  // One bound text, not thousands of parameters: SQLite counts those.
  const named = { where: 'journal.call = {:call} AND journal.id IN (SELECT value FROM json_each({:ids}))', params: { call: filters.call, ids: JSON.stringify(ids) } };
  return select(app, named, { key, by, limit }).map(lineOf);
};

export const findLine = (app: App, id: string): JournalLine | undefined =>
  select(app, { where: 'journal.id = {:id}', params: { id } }, { key: 'journal.id', by: 'journal.id', limit: 1 }).map(lineOf)[0];
