/** What the browser promises about keeping our data (P3). Asked after the first real input: asked
 * earlier, Firefox shows its question to a person who has nothing to lose yet. */
import type { Storage } from './storage';

export interface Persistence {
  /** Null where the browser cannot say. */
  readonly promised: boolean | null;
  readonly used: number | null;
  readonly quota: number | null;
}

export type Manager = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

const asked = 'persist.asked';

export const persistence = async (manager: Manager | undefined): Promise<Persistence> => {
  try {
    const [promised, room] = await Promise.all([manager?.persisted(), manager?.estimate()]);
    return { promised: promised ?? null, used: room?.usage ?? null, quota: room?.quota ?? null };
  } catch {
    // Opaque origins refuse the question itself.
    return { promised: null, used: null, quota: null };
  }
};

/** Asks once, and again at each later call while the answer is no (an installed app is answered yes). */
export const askToPersist = async (storage: Storage, manager: Manager | undefined): Promise<Persistence> => {
  const before = await persistence(manager);
  if (before.promised !== false || !manager) return before;
  const answer = await manager.persist().catch(() => false);
  await storage.save(['settings'], (db) => db.settings.put({ key: asked, value: answer }));
  return { ...before, promised: answer };
};

/** P3: over this share of the quota a warning is due, while there is room yet to act on it. */
export const nearlyFull = ({ used, quota }: Persistence): boolean =>
  used !== null && quota !== null && quota > 0 && used / quota > 0.85;
