import type { Fields, Package, Sections } from './fields';
import { holds } from './relevance';

type Loose = Readonly<Record<string, unknown>>;

const visit = (fields: Fields, path: string, values: Loose): string[] =>
  Object.entries(fields).flatMap(([key, field]): string[] => {
    const here = `${path}.${key}`;
    if (!holds(field.when, values)) return [];
    if (field.type === 'files') return [here];
    if (field.type === 'group') return visit(field.fields, here, values[key] as Loose);
    if (field.type !== 'rows') return [];
    return (values[key] as readonly Loose[]).flatMap((row) => visit(field.row, `${here}.${String(row.id)}`, row));
  });

/** Paths of the `files` fields that the answers make relevant: where an attachment may belong. */
export const slotsOf = <S extends Sections>(pack: Package<S>, answers: Loose): ReadonlySet<string> =>
  new Set(
    Object.entries(pack.sections).flatMap(([key, section]) => visit(section.fields, key, answers[key] as Loose)),
  );
