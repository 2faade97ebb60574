import { featureWords } from '$lib/i18n/feature-words.svelte';
import { resultKk } from './words.kk';

export const resultWords = featureWords(resultKk, {
  ru: async () => (await import('./words.ru')).resultRu,
  en: async () => (await import('./words.en')).resultEn,
});
