import { paperLabelsKk } from '#law/forms/award-paper.labels.kk';
import type { PackWords } from '../forms/loose-words';
import { featureWords } from '../i18n/feature-words.svelte';
import { intakeKk } from './words.kk';

export const intakeWords = featureWords(intakeKk, {
  ru: async () => (await import('./words.ru')).intakeRu,
  en: async () => (await import('./words.en')).intakeEn,
});

/** The form's own words. */
export const paperWords = featureWords<PackWords>(paperLabelsKk, {
  ru: async () => (await import('#law/forms/award-paper.labels.ru')).paperLabelsRu,
  en: async () => (await import('#law/forms/award-paper.labels.en')).paperLabelsEn,
});
