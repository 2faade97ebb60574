import type { Values } from './at-path';

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Saved values over empty ones, so that every field of the unit has a value of its kind. */
export function filled(empty: Values, saved: Values | undefined): Values {
  return Object.fromEntries(
    Object.entries(empty).map(([key, blank]) => {
      const value = saved?.[key];
      if (isGroup(blank)) return [key, filled(blank, isGroup(value) ? value : undefined)];
      return [key, typeof value === typeof blank ? value : blank];
    }),
  );
}
