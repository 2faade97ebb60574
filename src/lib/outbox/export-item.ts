/** A sealed document as a file, for a person who cannot send it from here (P8, P15). */
import { failed, done, type Outcome, type StorageTrouble } from '../storage/trouble';
import type { Storage } from '../storage/storage';
import { encodeBytes } from '../drafts/base64';

/** JSON with the exact text, its hash, and each file's bytes in base64. */
export const exportItem = async (storage: Storage, id: string): Promise<Outcome<Blob, StorageTrouble | 'outbox.unknown'>> => {
  const read = await storage.read(['outbox', 'blobs', 'receipts'], async (db) => {
    const item = await db.outbox.get(id);
    if (!item) return null;
    const blobs = (await db.blobs.bulkGet([...new Set(item.files.map(({ sha256 }) => sha256))])).filter((row) => row !== undefined);
    return { item, blobs, receipt: (await db.receipts.get(id))?.receipt ?? null };
  });
  if (!read.ok) return read;
  if (!read.value) return failed('outbox.unknown');
  const { item, blobs, receipt } = read.value;
  const head = JSON.stringify({ format: 'otinim.filed/1', sha256: item.sha256, text: item.text, files: item.files, receipt });
  // By parts: base64 of 200 MB in one string would not fit into a phone.
  const parts: BlobPart[] = [`${head.slice(0, -1)},"bytes":{`];
  for (const [index, { sha256, blob }] of blobs.entries()) {
    parts.push(`${index > 0 ? ',' : ''}"${sha256}":"`, ...(await encodeBytes(blob)), '"');
  }
  parts.push('}}');
  return done(new Blob(parts, { type: 'application/json' }));
};
