import { deviceStorage } from '../storage/device';
import type { FileRow } from '../storage/tables';
import { sync } from './sync.svelte';
import { words } from './words.svelte';

/** What stands in the way of sealing, in words; empty when every byte is here. */
export const bringFiles = async (files: readonly FileRow[]): Promise<string> => {
  const read = await (await deviceStorage()).read(['blobs'], (db) => db.blobs.toCollection().primaryKeys());
  const here = new Set<string>(read.ok ? read.value : []);
  for (const file of files.filter(({ sha256 }) => !here.has(sha256))) {
    const code = await sync.fetch(file);
    if (code === null) continue;
    await words.ready();
    const reasons: Readonly<Record<string, string>> = words.t.fetchTrouble;
    return `${file.name}: ${reasons[code] ?? words.t.fetchTrouble.other}`;
  }
  return '';
};
