import { featureWords } from '$lib/i18n/feature-words.svelte';
import { scanKk } from './words.kk';

export const scanWords = featureWords(scanKk, {
  ru: async () => (await import('./words.ru')).scanRu,
  en: async () => (await import('./words.en')).scanEn,
});
