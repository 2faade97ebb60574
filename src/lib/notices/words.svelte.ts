import { featureWords } from '$lib/i18n/feature-words.svelte';
import { noticesKk } from './words.kk';

export const noticesWords = featureWords(noticesKk, {
  ru: async () => (await import('./words.ru')).noticesRu,
  en: async () => (await import('./words.en')).noticesEn,
});
