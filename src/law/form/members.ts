import type { Field, Fields } from './fields';

export interface Member {
  readonly key: string;
  readonly field: Field;
}

const known = new WeakMap<Fields, readonly Member[]>();

/** A definition's fields as a list, made once: in goja `Object.entries` at each look costs more than the look. */
export const membersOf = (fields: Fields): readonly Member[] => {
  const before = known.get(fields);
  if (before) return before;
  const members = Object.entries(fields).map(([key, field]) => ({ key, field }));
  known.set(fields, members);
  return members;
};
