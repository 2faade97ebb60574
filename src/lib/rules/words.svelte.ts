import { featureWords } from '$lib/i18n/feature-words.svelte';
import { rulesKk } from './words.kk';

export const rulesWords = featureWords(rulesKk, {
  ru: async () => (await import('./words.ru')).rulesRu,
  en: async () => (await import('./words.en')).rulesEn,
});
