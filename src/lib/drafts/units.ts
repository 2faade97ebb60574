/** Answers ↔ units. A unit is what one keystroke saves: a section without its rows, or one row (P12). */
import type { UnitRow, UnitValues } from '../storage/tables';
import { emptyAnswers, emptyRow } from '#law/form/empty';
import type { Package } from '#law/form/fields';

export type Unit = Pick<UnitRow, 'unit' | 'values' | 'order'>;
type Loose = Record<string, unknown>;

const isGroup = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Typed values over empty ones, group by group; keys that the edition does not know stay out. */
const overlay = (empty: Loose, typed: Readonly<Loose>): Loose =>
  Object.fromEntries(
    Object.entries(empty).map(([key, blank]) => {
      const value = typed[key];
      if (isGroup(blank)) return [key, isGroup(value) ? overlay(blank, value) : blank];
      return [key, typeof value === typeof blank && !Array.isArray(blank) ? value : blank];
    }),
  );

/** Rows in their order; ties (two tabs adding at once) by id, the same on every device. */
const inOrder = (a: Unit, b: Unit): number => a.order - b.order || (a.unit < b.unit ? -1 : 1);

/** Whole answers of a package from the units that are there: what is missing is empty. */
export const answersFrom = (pack: Package, units: readonly Unit[]): Record<string, Loose> => {
  const byName = new Map(units.map((unit) => [unit.unit, unit.values]));
  const answers: Record<string, Loose> = {};
  for (const [key, empty] of Object.entries(emptyAnswers(pack) as Record<string, Loose>)) {
    const section = overlay(empty, byName.get(key) ?? {});
    for (const [name, field] of Object.entries(pack.sections[key]?.fields ?? {})) {
      if (field.type !== 'rows') continue;
      const prefix = `${key}.${name}.`;
      section[name] = units
        .filter(({ unit }) => unit.startsWith(prefix))
        .sort(inOrder)
        .map(({ unit, values }) => {
          const id = unit.slice(prefix.length);
          return { ...overlay(emptyRow(field.row, id), values), id };
        });
    }
    answers[key] = section;
  }
  return answers;
};

/** The way back: for a new version, a duplicate, an import. */
export const unitsOf = (pack: Package, answers: Readonly<Record<string, unknown>>): Unit[] => {
  const units: Unit[] = [];
  for (const [key, section] of Object.entries(pack.sections)) {
    const typed = answers[key];
    if (!isGroup(typed)) continue;
    const plain: Loose = {};
    for (const [name, field] of Object.entries(section.fields)) {
      const value = typed[name];
      if (field.type === 'rows') {
        if (!Array.isArray(value)) continue;
        value.filter(isGroup).forEach((row, order) => {
          const { id, ...values } = row;
          units.push({ unit: `${key}.${name}.${String(id)}`, values: values as UnitValues, order });
        });
      } else if (field.type !== 'files' && value !== undefined) plain[name] = value;
    }
    units.push({ unit: key, values: plain as UnitValues, order: 0 });
  }
  return units;
};
