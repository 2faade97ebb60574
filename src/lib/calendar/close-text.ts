import { i18n } from '../i18n/language.svelte';
import { almatyClock } from '../i18n/almaty-clock';

const minute = 60_000;

/** A close as it is read. It is the first late moment (CO-7): at midnight people read the day before, «23:59». */
export const closeText = (closesAt: string): string => {
  const last = almatyClock(closesAt).time === '00:00' ? new Date(Date.parse(closesAt) - minute).toISOString() : closesAt;
  return i18n.t.format.dateTime(last);
};

/** «21 қараша, 10:54 – 12:30»: the day once, when it is one. */
export const spanText = (from: string, to: string): string => {
  const [a, b] = [almatyClock(from), almatyClock(to)];
  const same = a.year === b.year && a.month === b.month && a.day === b.day;
  return `${i18n.t.format.dateTime(from)} – ${same ? b.time : i18n.t.format.dateTime(to)}`;
};
