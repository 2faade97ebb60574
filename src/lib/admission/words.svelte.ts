import { featureWords } from '$lib/i18n/feature-words.svelte';
import { admissionKk } from './words.kk';

export const admissionWords = featureWords(admissionKk, {
  ru: async () => (await import('./words.ru')).admissionRu,
  en: async () => (await import('./words.en')).admissionEn,
});
