/**
 * Words of one feature's screens, which come with that feature and not with the first page. Kazakh is the
 * source of the keys; a route waits for `ready` in its `load`, so nothing is shown in two languages.
 */
import { i18n, type Language } from './language.svelte';

export interface FeatureWords<T> {
  readonly t: T;
  readonly ready: () => Promise<void>;
}

export const featureWords = <T>(kk: T, others: Readonly<Record<Exclude<Language, 'kk'>, () => Promise<T>>>): FeatureWords<T> => {
  let current = $state.raw<T>(kk);
  const show = async (language: Language): Promise<void> => {
    // Awaited in Kazakh too: a template may ask, and nothing may change while it is drawn.
    current = await (language === 'kk' ? kk : others[language]().catch(() => kk));
  };
  i18n.beforeShow(show);
  return {
    get t() {
      return current;
    },
    ready: async () => {
      // Asked in a template ({#await}), where nothing may be set before it is drawn.
      await Promise.resolve();
      await show(i18n.language);
    },
  };
};
