import { featureWords } from '$lib/i18n/feature-words.svelte';
import { settingsKk } from './words.kk';

export const settingsWords = featureWords(settingsKk, {
  ru: async () => (await import('./words.ru')).settingsRu,
  en: async () => (await import('./words.en')).settingsEn,
});
