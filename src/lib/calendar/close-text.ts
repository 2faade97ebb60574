import { i18n } from '../i18n/language.svelte';
import { almatyClock } from '../i18n/almaty-clock';

const minute = 60_000;

/** A close as it is read. It is the first late moment (CO-7): at midnight people read the day before, «23:59». */
export const closeText = (closesAt: string): string => {
  const last = almatyClock(closesAt).time === '00:00' ? new Date(Date.parse(closesAt) - minute).toISOString() : closesAt;
  return i18n.t.format.dateTime(last);
};
