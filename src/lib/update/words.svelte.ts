import { featureWords } from '$lib/i18n/feature-words.svelte';
import { updateKk } from './words.kk';

export const updateWords = featureWords(updateKk, {
  ru: async () => (await import('./words.ru')).updateRu,
  en: async () => (await import('./words.en')).updateEn,
});
