/** What a device holds, read past the app: a second connection to its database that upgrades nothing. */
import type { Page } from '@playwright/test';
import type { CallsRow, DraftRow, FileRow, MirroredRow, OutboxRow, ProfileRow, ReceiptRow, SettingRow, UnitRow } from '$lib/storage/tables';

export interface Stores {
  readonly drafts: DraftRow;
  readonly units: UnitRow;
  readonly files: FileRow;
  readonly blobs: { readonly sha256: string; readonly size: number };
  readonly outbox: OutboxRow;
  readonly receipts: ReceiptRow;
  readonly calls: CallsRow;
  readonly profile: ProfileRow;
  readonly mirror: MirroredRow;
  readonly settings: SettingRow;
}

export const stored = <S extends keyof Stores>(page: Page, store: S): Promise<Stores[S][]> =>
  page.evaluate(
    (name) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open('otinim');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            // A Blob does not travel; its size does.
            resolve(all.result.map((row) => (row.blob instanceof Blob ? { sha256: row.sha256, size: row.blob.size } : row)) as never[]);
          };
        };
      }),
    store,
  );

/** The kept values of one unit; the only draft's when none is named. */
export const unitOf = async (page: Page, unit: string): Promise<UnitRow['values'] | undefined> =>
  (await stored(page, 'units')).find((row) => row.unit === unit && row.deletedAt === null)?.values;

/** Every word in every table and every cache of the device; of blobs their keys. */
export const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('otinim');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const asked = db.transaction(name).objectStore(name).getAll();
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => resolve(asked.result);
      });
    const tables = await Promise.all([...db.objectStoreNames].map(all));
    db.close();
    const addresses = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return JSON.stringify([tables, addresses]);
  });
