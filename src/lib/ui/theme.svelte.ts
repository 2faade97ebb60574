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
  }
}

export const theme = new ThemeChoice();
