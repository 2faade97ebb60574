import { featureWords } from '$lib/i18n/feature-words.svelte';
import { papersKk } from './words.kk';

export const papersWords = featureWords(papersKk, {
  ru: async () => (await import('./words.ru')).papersRu,
  en: async () => (await import('./words.en')).papersEn,
});
