import { featureWords } from '$lib/i18n/feature-words.svelte';
import { termsKk } from './words.kk';

export const termsWords = featureWords(termsKk, {
  ru: async () => (await import('./words.ru')).termsRu,
  en: async () => (await import('./words.en')).termsEn,
});
