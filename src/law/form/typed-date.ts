const joined = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** What every step below leaves as it is. */
const settled = /^(\d{4}-\d{2}-\d{2})?$/;

/**
 * A day as it is typed: three boxes joined as `year-month-day`, any of them empty or wrong. What makes a
 * day becomes `YYYY-MM-DD`; everything else stays as typed, for the check to name and the person to mend.
 */
export const normaliseDate = (typed: string): string => {
  if (settled.test(typed)) return typed;
  const trimmed = typed.trim();
  if (trimmed === '--') return '';
  return trimmed
    .replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (_, year: string, month: string, day: string) => joined(year, month, day))
    .replace(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, (_, day: string, month: string, year: string) => joined(year, month, day))
    .slice(0, 40)
    .trimEnd();
};
