/** How far a council has come, and its settings. */
import type { CouncilSettings } from '#law/council/settings';
import type { Instant, Sha256 } from '#law/filing/wire';
import { first, insert, run, type App } from '../rows';

const shape = { call: '', announcedAt: '', listedAt: '', seed: '', approvedAt: '', closedAt: '', decidedAt: '', publishedAt: '' };
/** Empty where it has not happened. */
export type Stage = { readonly [K in keyof typeof shape]: string };
export type Moment = Exclude<keyof Stage, 'call' | 'seed'>;

export const stageOf = (app: App, call: string): Stage =>
  first(app, `SELECT ${Object.keys(shape).map((column) => `"${column}"`).join(', ')} FROM councils WHERE call = {:call}`, { call }, shape) ?? { ...shape, call };

/** Sets a moment beside its event; `seed` with `listedAt` alone. A trigger lets each be set once (approval: again after a change). */
export const reach = (tx: App, call: string, moment: Moment, at: Instant, seed?: Sha256): void => {
  if (first(tx, 'SELECT id FROM councils WHERE call = {:call}', { call }, { id: '' }) === undefined) insert(tx, 'councils', { id: call, call });
  run(tx, `UPDATE councils SET "${moment}" = {:at}${seed === undefined ? '' : ', seed = {:seed}'} WHERE call = {:call}`, { call, at, ...(seed !== undefined && { seed }) });
};

/** Of an announced call that has a council; undefined otherwise. */
export const settingsOf = (app: App, call: string): CouncilSettings | undefined => {
  const row = first(app, "SELECT council FROM calls WHERE id = {:call} AND announced = 1 AND council != ''", { call }, { council: '' });
  return row && (JSON.parse(row.council) as CouncilSettings);
};
