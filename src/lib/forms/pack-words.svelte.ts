/** The award's words in the language of the screen. Kazakh comes with the forms, the others on demand. */
import { awardLabelsKk } from '#law/forms/award.labels.kk';
import { i18n, type Language } from '$lib/i18n/language.svelte';
import type { PackWords } from './loose-words';

const packs: Readonly<Record<Exclude<Language, 'kk'>, () => Promise<PackWords>>> = {
  ru: async () => (await import('#law/forms/award.labels.ru')).awardLabelsRu,
  en: async () => (await import('#law/forms/award.labels.en')).awardLabelsEn,
};

class PackWordsChoice {
  current = $state.raw<PackWords>(awardLabelsKk);

  async show(language: Language): Promise<void> {
    const next = language === 'kk' ? awardLabelsKk : await packs[language]().catch(() => awardLabelsKk);
    // The person may have chosen again meanwhile.
    if (language === i18n.language) this.current = next;
  }
}

export const packWords = new PackWordsChoice();
