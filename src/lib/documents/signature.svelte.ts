import { deviceStorage } from '$lib/storage/device';
import { whenever } from '$lib/ui/whenever.svelte';

/** The bytes of a signature drawn on the screen, while this device holds them. */
export function drawnSignature(hash: () => string | undefined) {
  let blob = $state.raw<Blob | null>(null);
  whenever(hash, (sha256) => {
    blob = null;
    if (sha256 === undefined) return;
    let gone = false;
    void (async () => {
      const storage = await deviceStorage();
      const read = await storage.read(['blobs'], (db) => db.blobs.get(sha256));
      // The bytes are kept without a type.
      if (!gone && read.ok && read.value) blob = new Blob([read.value.blob], { type: 'image/png' });
    })();
    return () => {
      gone = true;
    };
  });
  return {
    get blob() {
      return blob;
    },
  };
}
