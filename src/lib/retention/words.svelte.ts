import { featureWords } from '$lib/i18n/feature-words.svelte';
import { retentionKk } from './words.kk';

export const retentionWords = featureWords(retentionKk, {
  ru: async () => (await import('./words.ru')).retentionRu,
  en: async () => (await import('./words.en')).retentionEn,
});
