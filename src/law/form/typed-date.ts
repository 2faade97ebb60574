/**
 * A day as it is typed: three boxes joined as `year-month-day`, any of them empty or wrong. What makes a
 * day becomes `YYYY-MM-DD`; everything else stays as typed, for the check to name and the person to mend.
 */
export const normaliseDate = (typed: string): string => {
  const trimmed = typed.trim();
  if (trimmed === '--') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return `${iso[1]}-${iso[2]?.padStart(2, '0')}-${iso[3]?.padStart(2, '0')}`;
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(trimmed);
  return local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : trimmed.slice(0, 40);
};
