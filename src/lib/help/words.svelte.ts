import { featureWords } from '$lib/i18n/feature-words.svelte';
import { helpKk } from './words.kk';

export const helpWords = featureWords(helpKk, {
  ru: async () => (await import('./words.ru')).helpRu,
  en: async () => (await import('./words.en')).helpEn,
});
