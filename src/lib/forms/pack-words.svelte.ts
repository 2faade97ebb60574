import { awardLabelsKk } from '#law/forms/award.labels.kk';
import { featureWords } from '$lib/i18n/feature-words.svelte';
import type { PackWords } from './loose-words';

/** The award's words in the language of the screen. */
export const packWords = featureWords<PackWords>(awardLabelsKk, {
  ru: async () => (await import('#law/forms/award.labels.ru')).awardLabelsRu,
  en: async () => (await import('#law/forms/award.labels.en')).awardLabelsEn,
});
