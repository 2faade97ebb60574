import { featureWords } from '$lib/i18n/feature-words.svelte';
import { scoringKk } from './words.kk';

export const scoringWords = featureWords(scoringKk, {
  ru: async () => (await import('./words.ru')).scoringRu,
  en: async () => (await import('./words.en')).scoringEn,
});
