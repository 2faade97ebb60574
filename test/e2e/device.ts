/** What a device holds, read past the app: a second connection to its database that upgrades nothing. */
import type { Page } from '@playwright/test';
import type { CallsRow, DraftRow, FileRow, OutboxRow, ReceiptRow, UnitRow } from '$lib/storage/tables';

export interface Stores {
  readonly drafts: DraftRow;
  readonly units: UnitRow;
  readonly files: FileRow;
  readonly blobs: { readonly sha256: string; readonly size: number };
  readonly outbox: OutboxRow;
  readonly receipts: ReceiptRow;
  readonly calls: CallsRow;
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
