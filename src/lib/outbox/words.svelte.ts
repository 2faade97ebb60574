import { featureWords } from '$lib/i18n/feature-words.svelte';
import { outboxKk } from './words.kk';

export const outboxWords = featureWords(outboxKk, {
  ru: async () => (await import('./words.ru')).outboxRu,
  en: async () => (await import('./words.en')).outboxEn,
});
