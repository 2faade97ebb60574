/** Reads and writes a value inside one unit by its path, `person.surname`. */
export type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

export function getAt(values: Readonly<Values>, path: string): unknown {
  let here: unknown = values;
  for (const part of path.split('.')) here = isObject(here) ? here[part] : undefined;
  return here;
}

/** A copy with one value changed; what is not on the way is shared. */
export function withAt(values: Readonly<Values>, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...values, [key]: value };
  const inner = values[key];
  return { ...values, [key]: withAt(isObject(inner) ? inner : {}, rest.join('.'), value) };
}
