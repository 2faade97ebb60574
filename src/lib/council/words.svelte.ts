import { featureWords } from '$lib/i18n/feature-words.svelte';
import { councilKk as sourceKk } from '#law/texts/council.kk';
import { councilKk } from './words.kk';

export const councilWords = featureWords(councilKk, {
  ru: async () => (await import('./words.ru')).councilRu,
  en: async () => (await import('./words.en')).councilEn,
});

/** The sources' own words: names of criteria, and what each weighs (EV-8). In Russian and English unofficial. */
export const sourceWords = featureWords<Readonly<Record<string, string>>>(sourceKk, {
  ru: async () => (await import('#law/texts/council.ru')).councilRu,
  en: async () => (await import('#law/texts/council.en')).councilEn,
});
