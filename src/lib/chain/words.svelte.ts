import { featureWords } from '$lib/i18n/feature-words.svelte';
import { chainKk } from './words.kk';

export const chainWords = featureWords(chainKk, {
  ru: async () => (await import('./words.ru')).chainRu,
  en: async () => (await import('./words.en')).chainEn,
});
