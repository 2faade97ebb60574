type Loose = Readonly<Record<string, unknown>>;

/**
 * Paths at which filed answers are not in their normal form: nothing is ever mended after sealing (I5).
 * Both have the package's strict shape, so that what differs is a leaf, or rows that should be none.
 */
export const abnormalPaths = (filed: object, normal: object, path = ''): string[] => {
  const found: string[] = [];
  Object.keys(filed).forEach((key) => {
    const value = (filed as Loose)[key];
    const expected = (normal as Loose)[key];
    if (value === expected) return;
    const step = Array.isArray(filed) ? String((value as Loose).id) : key;
    const here = path === '' ? step : `${path}.${step}`;
    if (isContainer(value) && isContainer(expected)) found.push(...abnormalPaths(value, expected, here));
    else found.push(here);
  });
  return found;
};

const isContainer = (value: unknown): value is object => typeof value === 'object';
