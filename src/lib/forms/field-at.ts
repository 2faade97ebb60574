import type { Fields, LeafField } from '#law/form/fields';

/** The leaf at a path inside one unit, `person.surname`; null where there is none. */
export function fieldAt(fields: Fields, path: string): LeafField | null {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (!field || field.type === 'files' || field.type === 'rows') return null;
  if (field.type === 'group') return fieldAt(field.fields, rest.join('.'));
  return rest.length === 0 ? field : null;
}
