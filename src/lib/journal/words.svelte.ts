import { featureWords } from '$lib/i18n/feature-words.svelte';
import { journalKk } from './words.kk';

export const journalWords = featureWords(journalKk, {
  ru: async () => (await import('./words.ru')).journalRu,
  en: async () => (await import('./words.en')).journalEn,
});
