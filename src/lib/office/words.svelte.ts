import { featureWords } from '$lib/i18n/feature-words.svelte';
import { officeKk } from './words.kk';

export const officeWords = featureWords(officeKk, {
  ru: async () => (await import('./words.ru')).officeRu,
  en: async () => (await import('./words.en')).officeEn,
});
