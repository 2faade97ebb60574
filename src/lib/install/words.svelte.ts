import { featureWords } from '$lib/i18n/feature-words.svelte';
import { installKk } from './words.kk';

export const installWords = featureWords(installKk, {
  ru: async () => (await import('./words.ru')).installRu,
  en: async () => (await import('./words.en')).installEn,
});
