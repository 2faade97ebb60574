/** What screens show about the storage: its state, the browser's promise, the room left, a loss. */
import { deviceStorage } from './device';
import { lost } from './marker';
import { askToPersist, persistence, type Persistence } from './persistence';
import type { StorageState } from './storage';

class StorageView {
  state = $state.raw<StorageState>({ kind: 'opening' });
  persistence = $state.raw<Persistence>({ promised: null, used: null, quota: null });
  /** Drafts and documents that were here before and are gone (P3). */
  lost = $state(0);

  async start(): Promise<void> {
    const storage = await deviceStorage();
    storage.onState((state) => (this.state = state));
    this.lost = await lost(storage, localStorage);
    await this.measure();
  }
  async measure(): Promise<void> {
    this.persistence = await persistence(navigator.storage);
  }
  /** After the first real input. */
  async ask(): Promise<void> {
    this.persistence = await askToPersist(await deviceStorage(), navigator.storage);
  }
}

export const storageView = new StorageView();
