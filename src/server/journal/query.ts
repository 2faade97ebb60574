/** The office's question about a call's journal, as SQL. Every value is bound. */
import type { JournalFilters } from '#law/filing/journal';
import { patternOf, readQuery } from '#law/search/query';
import type { Params } from '../rows';

export interface Condition {
  readonly where: string;
  readonly params: Params;
}

const lists = ['region', 'state', 'channel'] as const;

const oneOf = (column: string, values: readonly string[]): Condition[] =>
  values.length === 0
    ? []
    : [{
        where: `journal.${column} IN (${values.map((_, i) => `{:${column}${i}}`).join(', ')})`,
        params: Object.fromEntries(values.map((value, i) => [`${column}${i}`, value])),
      }];

/** Needles hold letters, figures and blanks alone, and so do patterns: nothing in them means more to LIKE. */
const textCondition = (text: string): Condition[] => {
  const query = readQuery(text);
  switch (query.kind) {
    case 'all':
      return [];
    case 'bin':
      return [{ where: 'journal.bin LIKE {:bin}', params: { bin: `${query.digits}%` } }];
    case 'number':
      return [{ where: 'journal.ordinal = {:ordinal} AND journal.number LIKE {:number}', params: { ordinal: query.ordinal, number: `%-${query.year}-%` } }];
    case 'words': {
      const words = query.words.map((_, i) => `journal.needle LIKE {:word${i}}`).join(' AND ');
      const params = Object.fromEntries(query.words.map((word, i) => [`word${i}`, `%${patternOf(word)}%`]));
      if (query.ordinal === 0) return [{ where: words, params }];
      const named = query.words.length > 0 ? `(${words}) OR ` : '';
      return [{ where: `(${named}journal.ordinal = {:ordinal})`, params: { ...params, ordinal: query.ordinal } }];
    }
  }
};

const allOf = (conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => where).join(' AND '),
  params: Object.assign({}, ...conditions.map(({ params }) => params)) as Params,
});

export const conditionOf = (filters: JournalFilters, { directions }: { readonly directions: boolean }): Condition =>
  allOf([
    { where: 'journal.call = {:call}', params: { call: filters.call } },
    ...lists.flatMap((name) => oneOf(name, filters[name])),
    ...(directions ? oneOf('direction', filters.direction) : []),
    ...(filters.findings ? [{ where: 'journal.warnings > 0', params: {} }] : []),
    ...textCondition(filters.text),
  ]);

const columns = { arrived: '"arrivedAt"', number: 'ordinal', name: '"nameKey"' } as const;

/** The order, and what comes after a place in it: by key and id, however many lines lie before. */
export const orderOf = ({ sort, descending }: JournalFilters): { readonly key: string; readonly by: string; readonly after: string } => {
  const key = `journal.${columns[sort]}`;
  const way = descending ? 'DESC' : 'ASC';
  return { key, by: `${key} ${way}, journal.id ${way}`, after: `(${key}, journal.id) ${descending ? '<' : '>'} ({:key}, {:id})` };
};
