/** Whether the app is installed, and the browser's own way to install it, where it has one. */

/** Chromium's event; no other browser has it, and the types do not know it. */
interface PromptEvent extends Event {
  readonly prompt: () => Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}
export type Platform = 'android' | 'ios' | 'desktop';

/** iPadOS calls itself a Mac; a Mac has no touch. */
export const platformOf = (agent: string, touches: number): Platform =>
  /android/i.test(agent) ? 'android' : /iphone|ipad|ipod/i.test(agent) || (/macintosh/i.test(agent) && touches > 1) ? 'ios' : 'desktop';

/** What `/early.js` kept: the offer comes once, perhaps before any of this has been loaded. */
const early = globalThis as { otinimInstall?: PromptEvent };

class Installed {
  /** This window is the installed app. */
  standalone = $state(false);
  /** It was installed while this page was open. */
  done = $state(false);
  #prompt = $state.raw<PromptEvent | null>(null);
  readonly can = $derived(this.#prompt !== null);

  /** Gives the way to stop. */
  start(): () => void {
    const shown = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)');
    const look = (): void => void (this.standalone = shown.matches || ('standalone' in navigator && navigator.standalone === true));
    const offer = (event: Event): void => {
      // Chromium's own bar would come whenever it likes.
      event.preventDefault();
      this.#prompt = event as PromptEvent;
    };
    const finish = (): void => {
      this.done = true;
      this.#prompt = null;
    };
    look();
    this.#prompt = early.otinimInstall ?? null;
    shown.addEventListener('change', look);
    addEventListener('beforeinstallprompt', offer);
    addEventListener('appinstalled', finish);
    return () => {
      shown.removeEventListener('change', look);
      removeEventListener('beforeinstallprompt', offer);
      removeEventListener('appinstalled', finish);
    };
  }
  async ask(): Promise<void> {
    const prompt = this.#prompt;
    // It may be used once.
    this.#prompt = null;
    delete early.otinimInstall;
    await prompt?.prompt();
    if ((await prompt?.userChoice)?.outcome === 'accepted') this.done = true;
  }
}
export const installed = new Installed();
