/** Papers and notices for screens: what is kept first, the server's word when it comes. */
import { refreshNotices } from '../notices/notices';
import { deviceRemote } from '../remote/device-remote';
import { papersRemote } from '../remote/papers-remote';
import { session } from '../session/session.svelte';
import { deviceStorage } from '../storage/device';
import { refreshPapers, type PapersDeps, type PapersTrouble } from './papers';

export const papersDeps = async (): Promise<PapersDeps> => ({
  storage: await deviceStorage(), remote: papersRemote(deviceRemote().deps), now: () => Date.now(),
});

class PapersView {
  trouble = $state.raw<PapersTrouble | null>(null);
  busy = $state(false);

  /** Asks for both; a second call while one is going waits for nothing. */
  async refresh(): Promise<void> {
    const owner = session.account?.id;
    if (owner === undefined || this.busy || !navigator.onLine) return;
    this.busy = true;
    const deps = await papersDeps();
    const papers = await refreshPapers(deps, owner);
    this.trouble = papers.ok ? null : papers.code;
    if (papers.ok) await refreshNotices(deps, owner);
    this.busy = false;
    session.read();
  }
}
export const papersView = new PapersView();
