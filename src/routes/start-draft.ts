import { createDraft } from '$lib/drafts/drafts';
import { deviceStorage } from '$lib/storage/device';
import { mark } from '$lib/storage/marker';
import { storageView } from '$lib/storage/storage-view.svelte';

/** Begins an application and gives its id; null when the device could not keep it. */
export async function startDraft(call: string | null): Promise<string | null> {
  const { awardPackage } = await import('#law/forms/award');
  const storage = await deviceStorage();
  const made = await createDraft(
    { storage, now: Date.now },
    { package: awardPackage.id, edition: awardPackage.edition, call },
  );
  if (!made.ok) return null;
  void mark(storage, localStorage);
  void storageView.ask();
  return made.value.id;
}
