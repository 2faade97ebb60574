/** From a choice of applications to a file in the browser's downloads. */
import type { ExportKind, JournalFilters } from '#law/filing/journal';
import { fileNameOf } from '$lib/documents/file-name';
import { saveFile } from '$lib/documents/save-file';
import { newId } from '$lib/drafts/identifier';
import { addressOf, askExport } from './ask';
import { csvOf } from './csv';
import { sheetOf, type SheetWords } from './sheet';

export interface Wanted {
  readonly kind: ExportKind;
  readonly filters: JournalFilters;
  /** Null for all that match. */
  readonly ids: readonly string[] | null;
  /** «СЫЙ-2026»: stands in the file's name. */
  readonly title: string;
  readonly words: SheetWords;
}

/** How many were taken out; null when it did not work. */
export const takeOut = async ({ kind, filters, ids, title, words }: Wanted): Promise<number | null> => {
  const id = newId();
  const reply = await askExport({ id, kind, filters, ids });
  if (!reply.ok) return null;
  const { lines, count, at } = reply.value;
  if (kind === 'zip') {
    const address = await addressOf(`archives/${id}`);
    if (address === null) return null;
    // The browser fetches it by itself: gigabytes do not go through a page.
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    link.click();
    return count;
  }
  const sheet = sheetOf(lines, words);
  const file = kind === 'xlsx' ? await (await import('./xlsx')).xlsxOf(sheet) : new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' });
  saveFile(file, fileNameOf([title, sheet.name, at.slice(0, 10)], kind));
  return count;
};
