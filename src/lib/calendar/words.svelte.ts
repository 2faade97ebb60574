import { featureWords } from '$lib/i18n/feature-words.svelte';
import { calendarKk } from './words.kk';

export const calendarWords = featureWords(calendarKk, {
  ru: async () => (await import('./words.ru')).calendarRu,
  en: async () => (await import('./words.en')).calendarEn,
});
