import { almatyClock } from './almaty-clock';

const two = (n: number): string => String(n).padStart(2, '0');
/** «31.08.2026, 23:59» in Almaty, where a column has no room for words; the same in the three languages. */
export const shortTime = (instant: string): string => {
  const { year, month, day, time } = almatyClock(instant);
  return `${two(day)}.${two(month + 1)}.${year}, ${time}`;
};
