import type { Condition } from './fields';

/** Whether a condition holds among the values of one container. */
export const holds = (condition: Condition | undefined, values: Readonly<Record<string, unknown>>): boolean => {
  if (!condition) return true;
  const value = values[condition.field];
  return 'is' in condition ? value === condition.is : value !== condition.isNot;
};
