import { almatyClock, dayParts } from './almaty-clock';
import { months } from './months';
import { plural } from './plural';
import { sizeText } from './sizes';

export const date = (iso: string): string => {
  const at = dayParts(iso);
  return at ? `${at.day} ${months.ru[at.month]} ${at.year} года` : iso;
};
export const dateTime = (instant: string): string => {
  const at = almatyClock(instant);
  return `${at.day} ${months.ru[at.month]} ${at.year} года, ${at.time}`;
};
export const bytes = (size: number): string => sizeText(size, { byte: 'байт', kilo: 'КБ', mega: 'МБ', giga: 'ГБ', point: ',' });
export const days = (n: number): string => `${n} ${plural('ru', n, { one: 'день', few: 'дня', other: 'дней' })}`;
