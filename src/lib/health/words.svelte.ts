import { featureWords } from '$lib/i18n/feature-words.svelte';
import { kk, type HealthWords } from './words.kk';

export const healthWords = featureWords<HealthWords>(kk, {
  ru: async () => (await import('./words.ru')).ru,
  en: async () => (await import('./words.en')).en,
});
