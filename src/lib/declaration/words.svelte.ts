import { declarationLabelsKk } from '#law/forms/conflict-declaration.labels.kk';
import type { PackWords } from '../forms/loose-words';
import { featureWords } from '../i18n/feature-words.svelte';
import { declarationKk } from './words.kk';

export const declarationWords = featureWords(declarationKk, {
  ru: async () => (await import('./words.ru')).declarationRu,
  en: async () => (await import('./words.en')).declarationEn,
});

/** The form's own words. */
export const formWords = featureWords<PackWords>(declarationLabelsKk, {
  ru: async () => (await import('#law/forms/conflict-declaration.labels.ru')).declarationLabelsRu,
  en: async () => (await import('#law/forms/conflict-declaration.labels.en')).declarationLabelsEn,
});
