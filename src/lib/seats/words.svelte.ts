import { featureWords } from '$lib/i18n/feature-words.svelte';
import { seatsKk } from './words.kk';

export const seatsWords = featureWords(seatsKk, {
  ru: async () => (await import('./words.ru')).seatsRu,
  en: async () => (await import('./words.en')).seatsEn,
});
