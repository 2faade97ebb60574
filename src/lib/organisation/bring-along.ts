/** What an earlier version kept in the open, among the settings, comes where it is kept now: an update must not need a network. */
import { printOf } from '../sync/bodies';
import type { Storage } from '../storage/storage';
import { baseKey, knownSection } from './known';

const [oldKnown, oldBase] = ['organisations', 'profile.base'] as const;

interface OldBase {
  readonly organisation: string;
  readonly rev: number;
  readonly text: string;
}

/** At each start, once what a lock seals can be read. What this version has kept itself is the newer. */
export const bringAlong = async (storage: Storage): Promise<void> => {
  const old = await storage.read(['settings'], (db) => db.settings.bulkGet([oldKnown, oldBase]));
  if (!old.ok || old.value.every((row) => row === undefined)) return;
  await storage.save(['profile', 'settings'], async (db) => {
    const [known, base] = await db.settings.bulkGet([oldKnown, oldBase]);
    if (typeof known?.value === 'string' && !(await db.profile.get(knownSection))) {
      await db.profile.put({ section: knownSection, values: { text: known.value }, rows: [], savedAt: 0 });
    }
    if (typeof base?.value === 'string') {
      const { organisation, rev, text } = JSON.parse(base.value) as OldBase;
      const key = baseKey(organisation);
      if (!(await db.settings.get(key))) await db.settings.put({ key, value: JSON.stringify({ rev, print: printOf(text) }) });
    }
    await db.settings.bulkDelete([oldKnown, oldBase]);
  });
};
