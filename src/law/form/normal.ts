/** What `normalise` would leave as it is, known without making it anew: goja takes twice as long for that. */
import { emptyOf } from './empty';
import type { Fields, Package, Section } from './fields';
import { membersOf } from './members';
import { normalText, type Answered } from './normalise';
import { holds } from './relevance';

type Loose = Readonly<Record<string, unknown>>;

const isNormalValue = (field: Answered, value: unknown): boolean => {
  switch (field.type) {
    case 'group':
      return areNormal(field.fields, value as Loose);
    case 'rows':
      return (value as readonly Loose[]).every((row) => areNormal(field.row, row));
    case 'confirm':
    case 'toggle':
      return true;
    default:
      return normalText[field.type](value as string) === value;
  }
};
const isSame = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

const areNormal = (fields: Fields, values: Loose): boolean =>
  membersOf(fields).every(({ key, field }) => {
    if (field.type === 'files') return true;
    const value = values[key];
    if (!isNormalValue(field, value)) return false;
    if (field.when && !holds(field.when, values)) return isSame(value, emptyOf(field));
    return !field.copyOf || !holds(field.copyOf.when, values) || isSame(value, values[field.copyOf.field]);
  });

/** Whether answers of the strict shape are as `normalise` would leave them. */
export const isNormal = (pack: Package, answers: Loose): boolean =>
  Object.keys(pack.sections).every((key) => areNormal((pack.sections[key] as Section).fields, answers[key] as Loose));
