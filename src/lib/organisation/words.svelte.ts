import { featureWords } from '$lib/i18n/feature-words.svelte';
import { organisationKk } from './words.kk';

export const organisationWords = featureWords(organisationKk, {
  ru: async () => (await import('./words.ru')).organisationRu,
  en: async () => (await import('./words.en')).organisationEn,
});
