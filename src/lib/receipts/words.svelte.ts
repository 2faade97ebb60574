import { featureWords } from '$lib/i18n/feature-words.svelte';
import { receiptKk } from './words.kk';

export const receiptWords = featureWords(receiptKk, {
  ru: async () => (await import('./words.ru')).receiptRu,
  en: async () => (await import('./words.en')).receiptEn,
});
