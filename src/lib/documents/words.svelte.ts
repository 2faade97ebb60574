import { featureWords } from '$lib/i18n/feature-words.svelte';
import { documentKk } from './words.kk';

export const documentWords = featureWords(documentKk, {
  ru: async () => (await import('./words.ru')).documentRu,
  en: async () => (await import('./words.en')).documentEn,
});
