import { spreadOf, fromTo, type Figure, type Spread } from './figures';

/** Milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
/** One round after the other. */
export const several = async (count: number, work: () => Promise<number>): Promise<Spread> => {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push(await work());
  return spreadOf(times);
};
export const inMilliseconds = (name: string, time: Spread, note = ''): Figure =>
  ({ name, unit: 'ms', median: time.median, spread: fromTo(time), ...(note !== '' && { note }) });
export const inSeconds = (name: string, { median, min, max, ...time }: Spread, note = ''): Figure =>
  ({ name, unit: 's', median: median / 1000, spread: fromTo({ ...time, median, min: min / 1000, max: max / 1000 }), ...(note !== '' && { note }) });
