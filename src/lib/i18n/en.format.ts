import { almatyClock, dayParts } from './almaty-clock';
import { months } from './months';
import { plural } from './plural';
import { sizeText } from './sizes';

export const date = (iso: string): string => {
  const at = dayParts(iso);
  return at ? `${at.day} ${months.en[at.month]} ${at.year}` : iso;
};
export const dateTime = (instant: string): string => {
  const at = almatyClock(instant);
  return `${at.day} ${months.en[at.month]} ${at.year}, ${at.time}`;
};
export const bytes = (size: number): string => sizeText(size, { byte: 'bytes', kilo: 'KB', mega: 'MB', giga: 'GB', point: '.' });
export const days = (n: number): string => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`;
