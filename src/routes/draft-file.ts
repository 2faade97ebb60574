import { saveFile } from '$lib/documents/save-file';
import { exportDraft, importDraft } from '$lib/drafts/carry';
import { deviceStorage } from '$lib/storage/device';
import { mark } from '$lib/storage/marker';

/** The draft's id, or null for a file that is not ours or is damaged. */
export async function importDraftFile(file: File): Promise<string | null> {
  const storage = await deviceStorage();
  const imported = await importDraft({ storage, now: Date.now }, file);
  if (!imported.ok) return null;
  void mark(storage, localStorage);
  return imported.value.draft.id;
}

export async function exportDraftFile(draft: string, title: string): Promise<boolean> {
  const exported = await exportDraft({ storage: await deviceStorage() }, draft);
  if (exported.ok) saveFile(exported.value, `${title}.otinim.json`);
  return exported.ok;
}
