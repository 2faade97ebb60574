import type { Titled } from '#law/council/seats-wire';
import { closeOf } from '../calls/rows';
import { columnsOf, first, type App } from '../rows';

const shape = { year: 0, titleKk: '', titleRu: '', titleEn: '', closesAt: '', extendedTo: '' };

/** What an announced call is called, and its close that counts. */
export const titleOf = (app: App, call: string): (Titled & { readonly closesAt: string }) | undefined => {
  const row = first(app, `SELECT ${columnsOf(shape)} FROM calls WHERE id = {:call} AND announced = 1`, { call }, shape);
  return row && { call, year: row.year, title: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, closesAt: closeOf(row) };
};
