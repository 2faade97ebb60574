/**
 * Whether a parsed value has a strict shape with its keys in canonical order, by one look at each member.
 * What these say yes to, zod says yes to (`shape.ts`, a test holds them together); a no says nothing. zod takes
 * five to eight times as long in goja, where nearly everything that comes is right.
 */
import type { Field, Fields, Package } from './fields';

export type Look = (value: unknown) => boolean;
type Looks = Readonly<Record<string, Look>>;

export const isText: Look = (value) => typeof value === 'string';
const isSwitch: Look = (value) => typeof value === 'boolean';

export const isList =
  (look: Look, most = Infinity): Look =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every((item) => look(item));

/** Exactly these members, in the order of canonical JSON. */
export const isObject = (looks: Looks): Look => {
  const names = Object.keys(looks).sort();
  const joined = names.join();
  const each = names.map((name) => ({ name, look: looks[name] as Look }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).join() !== joined) return false;
    const members = value as Readonly<Record<string, unknown>>;
    return each.every(({ name, look }) => look(members[name]));
  };
};

/** Of a row within a document. */
export const rowId = /^[a-z0-9]{1,15}$/;
const isRowId: Look = (value) => typeof value === 'string' && rowId.test(value);

const lookOf = (field: Field): Look => {
  switch (field.type) {
    case 'confirm':
    case 'toggle':
      return isSwitch;
    case 'group':
      return isObject(looksOf(field.fields));
    case 'rows':
      return isList(isObject({ id: isRowId, ...looksOf(field.row) }));
    default:
      return isText;
  }
};

const looksOf = (fields: Fields): Looks =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.type !== 'files')
      .map(([key, field]) => [key, lookOf(field)]),
  );

/** Whether answers are of the package's shape, to the last member; says yes only where zod would (see the head). */
export const answersLook = (pack: Package): Look =>
  isObject(Object.fromEntries(Object.entries(pack.sections).map(([key, { fields }]) => [key, isObject(looksOf(fields))])));
