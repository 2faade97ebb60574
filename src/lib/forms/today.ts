import { almatyDate } from '#law/almaty';

/** The day in Almaty, from a clock in milliseconds. */
export const todayAt = (now: number): string => almatyDate(new Date(now).toISOString());
