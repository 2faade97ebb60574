/** How far a council has come, and its settings. */
import type { StageMoments } from '#law/council/seats-wire';
import type { CouncilSettings } from '#law/council/settings';
import type { Instant, Sha256 } from '#law/filing/wire';
import { columnsOf, first, insert, run, type App } from '../rows';

const shape = { call: '', announcedAt: '', listedAt: '', seed: '', approvedAt: '', closedAt: '', decidedAt: '', publishedAt: '' };
/** Empty where it has not happened. */
type Stage = { readonly [K in keyof typeof shape]: string };
export type Moment = keyof StageMoments;

export const stageOf = (app: App, call: string): Stage =>
  first(app, `SELECT ${columnsOf(shape)} FROM councils WHERE call = {:call}`, { call }, shape) ?? { ...shape, call };

export const momentsOf = (app: App, call: string): StageMoments => {
  const { call: _call, seed: _seed, ...moments } = stageOf(app, call);
  return moments;
};

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
