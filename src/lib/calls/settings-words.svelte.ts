import { featureWords } from '$lib/i18n/feature-words.svelte';
import { callSettingsKk } from './settings-words.kk';

export const callSettingsWords = featureWords(callSettingsKk, {
  ru: async () => (await import('./settings-words.ru')).callSettingsRu,
  en: async () => (await import('./settings-words.en')).callSettingsEn,
});
