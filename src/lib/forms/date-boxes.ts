/** A day in three boxes. Kept as typed, `year-month-day` with any part empty or wrong, so that nothing is lost. */
export interface DateBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const clean = (part: string): string => part.trim().replaceAll('-', '');

export function joinDate({ day, month, year }: DateBoxes): string {
  const parts = [clean(year), clean(month), clean(day)];
  return parts.every((part) => part === '') ? '' : parts.join('-');
}

export function splitDate(typed: string): DateBoxes {
  const [year = '', month = '', ...rest] = typed.split('-');
  return { year, month: unpadded(month), day: unpadded(rest.join('-')) };
}

/** «03» comes back as «3»: what a person would write; «0» and words stay. */
const unpadded = (part: string): string => (/^0[1-9]$/.test(part) ? part.slice(1) : part);
