import type { Fields } from '#law/form/fields';
import type { Unit } from '$lib/drafts/units';

/** Rows of one `rows` field in their order; ties by id, as the law's answers have them. */
export const rowsOf = (units: readonly Unit[], path: string): Unit[] =>
  units
    .filter(({ unit }) => unit.startsWith(`${path}.`))
    .sort((a, b) => a.order - b.order || (a.unit < b.unit ? -1 : 1));

/** What a closed row is called: its first text. */
export function rowTitle(values: Readonly<Record<string, unknown>>, fields: Fields): string {
  const key = Object.keys(fields).find((name) => fields[name]?.type === 'text');
  const value = key === undefined ? '' : values[key];
  return typeof value === 'string' ? value.trim() : '';
}
