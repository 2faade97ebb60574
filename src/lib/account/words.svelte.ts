import { featureWords } from '$lib/i18n/feature-words.svelte';
import { accountKk } from './words.kk';

export const accountWords = featureWords(accountKk, {
  ru: async () => (await import('./words.ru')).accountRu,
  en: async () => (await import('./words.en')).accountEn,
});
