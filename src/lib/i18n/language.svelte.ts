/** The language of the screens. Kazakh is there at once; the others are fetched when they are wanted. */
import type { FindingsWords } from './finding-words';
import { kk, type Words } from './kk';
import type { LaterWords } from './later.kk';

export const languages = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
export type Language = keyof typeof languages;

interface Pack {
  readonly words: Words;
  readonly later: LaterWords;
  readonly findings: FindingsWords;
}
const packs: Readonly<Record<Exclude<Language, 'kk'>, () => Promise<Pack>>> = {
  ru: () => import('./ru'),
  en: () => import('./en'),
};
const key = 'otinim.language';

class I18n {
  language = $state.raw<Language>('kk');
  t = $state.raw<Words>(kk);
  /** Null in Kazakh, whose words for later screens and findings come with those screens. */
  later = $state.raw<LaterWords | null>(null);
  findings = $state.raw<FindingsWords | null>(null);

  private readonly features = new Set<(language: Language) => Promise<void>>();
  /** A feature's words come before the language is shown. */
  beforeShow(prepare: (language: Language) => Promise<void>): void {
    this.features.add(prepare);
  }

  /** The choice kept on the device; Kazakh for who has not chosen. */
  start(): Promise<void> {
    const kept = localStorageOrNull()?.getItem(key);
    return kept === 'ru' || kept === 'en' ? this.show(kept) : Promise.resolve();
  }
  async choose(language: Language): Promise<void> {
    await this.show(language);
    localStorageOrNull()?.setItem(key, language);
  }
  private async show(language: Language): Promise<void> {
    const pack = language === 'kk' ? null : await packs[language]().catch(() => null);
    // Not fetched and not cached: a readable Kazakh screen is better than none.
    if (language !== 'kk' && !pack) return;
    await Promise.all([...this.features].map((prepare) => prepare(language)));
    this.language = language;
    this.t = pack?.words ?? kk;
    this.later = pack?.later ?? null;
    this.findings = pack?.findings ?? null;
    document.documentElement.lang = language;
  }
}

/** Reading `localStorage` throws where the browser refuses to keep anything (P13). */
function localStorageOrNull(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export const i18n = new I18n();
