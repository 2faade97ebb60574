import { settled } from '../outbox/settled';
import type { Database } from '../storage/database';

/** Drops bytes that no file and no unfinished document names. Inside a transaction over files, blobs, outbox. */
export const dropLoose = async (db: Database): Promise<number> => {
  const wanted = new Set<string>(await db.files.orderBy('sha256').uniqueKeys() as string[]);
  const items = await db.outbox.filter((item) => !settled(item)).toArray();
  for (const item of items) for (const file of item.files) wanted.add(file.sha256);
  const loose = (await db.blobs.toCollection().primaryKeys()).filter((key) => !wanted.has(key));
  await db.blobs.bulkDelete(loose);
  return loose.length;
};
