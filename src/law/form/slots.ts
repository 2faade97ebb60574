import type { Fields, Package, Section, Sections } from './fields';
import { membersOf } from './members';
import { holds } from './relevance';

type Loose = Readonly<Record<string, unknown>>;

const visit = (fields: Fields, path: string, values: Loose, slots: Set<string>): void => {
  membersOf(fields).forEach(({ key, field }) => {
    if (field.type !== 'files' && field.type !== 'group' && field.type !== 'rows') return;
    if (!holds(field.when, values)) return;
    const here = `${path}.${key}`;
    if (field.type === 'files') slots.add(here);
    else if (field.type === 'group') visit(field.fields, here, values[key] as Loose, slots);
    else (values[key] as readonly Loose[]).forEach((row) => visit(field.row, `${here}.${String(row.id)}`, row, slots));
  });
};

/** Paths of the `files` fields that the answers make relevant: where an attachment may belong. */
export const slotsOf = <S extends Sections>(pack: Package<S>, answers: Loose): ReadonlySet<string> => {
  const slots = new Set<string>();
  Object.keys(pack.sections).forEach((key) => visit((pack.sections[key] as Section).fields, key, answers[key] as Loose, slots));
  return slots;
};
