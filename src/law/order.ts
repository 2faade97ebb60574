/** By UTF-16 units: the same in every engine (`localeCompare` is not). */
export const order = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
