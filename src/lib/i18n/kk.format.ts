import { almatyClock, dayParts } from './almaty-clock';
import { months } from './months';
import { sizeText } from './sizes';

/** «2026 жылғы 31 тамыз» */
export const date = (iso: string): string => {
  const at = dayParts(iso);
  return at ? `${at.year} жылғы ${at.day} ${months.kk[at.month]}` : iso;
};
/** «2026 жылғы 31 тамыз, 18:59» in Almaty. */
export const dateTime = (instant: string): string => {
  const at = almatyClock(instant);
  return `${at.year} жылғы ${at.day} ${months.kk[at.month]}, ${at.time}`;
};
export const bytes = (size: number): string => sizeText(size, { byte: 'байт', kilo: 'КБ', mega: 'МБ', giga: 'ГБ', point: ',' });
/** A Kazakh noun stays singular after a number. */
export const days = (n: number): string => `${n} күн`;
