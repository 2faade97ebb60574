/** A paper's text on a screen: what the device holds, fetched when it can be, gone the moment that it may not be held. */
import * as remote from '../remote/council-remote';
import type { CouncilPaperRow } from '../storage/council-tables';
import { deviceStorage } from '../storage/device';
import { live } from '../ui/live.svelte';
import { takePaper, type TakeTrouble } from './take-along';

export const heldPaper = (owner: string, paper: string) => {
  const row = live(async (db): Promise<CouncilPaperRow | null> => (await db.councilPapers.get([owner, paper])) ?? null, null);
  let trouble = $state<TakeTrouble | null>(null);
  let busy = $state(false);
  const fetch = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    const taken = await takePaper({ storage: await deviceStorage(), remote, now: () => Date.now() }, owner, paper);
    trouble = taken.ok ? null : taken.code;
    busy = false;
  };
  return {
    get row() {
      return row.value;
    },
    get known() {
      return row.known;
    },
    get trouble() {
      return trouble;
    },
    fetch,
  };
};
