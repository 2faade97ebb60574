export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
const key = 'otinim.theme';

class ThemeChoice {
  current = $state<Theme>('system');

  start(): void {
    try {
      const kept = localStorage.getItem(key);
      if (kept === 'light' || kept === 'dark') this.#apply(kept);
    } catch {
      // Nothing may be kept here: the system's colours stand.
    }
  }
  choose(theme: Theme): void {
    this.#apply(theme);
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice lasts as long as the page.
    }
  }
  #apply(theme: Theme): void {
    this.current = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    // The system's bar above the page goes with it.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const own = meta.dataset['theme'];
      meta.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
    }
  }
}

export const theme = new ThemeChoice();
