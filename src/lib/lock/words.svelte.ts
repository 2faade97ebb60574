import { featureWords } from '$lib/i18n/feature-words.svelte';
import { kk } from './words.kk';

export const words = featureWords(kk, {
  ru: async () => (await import('./words.ru')).ru,
  en: async () => (await import('./words.en')).en,
});
