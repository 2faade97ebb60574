import { featureWords } from '$lib/i18n/feature-words.svelte';
import { kk, type VersionWords } from './words.kk';

export const versionWords = featureWords<VersionWords>(kk, {
  ru: async () => (await import('./words.ru')).ru,
  en: async () => (await import('./words.en')).en,
});
