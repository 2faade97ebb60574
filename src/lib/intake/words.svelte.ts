import { paperLabelsKk } from '#law/forms/paper-award.labels.kk';
import type { PackWords } from '../forms/loose-words';
import { featureWords } from '../i18n/feature-words.svelte';
import { intakeKk } from './words.kk';

export const intakeWords = featureWords(intakeKk, {
  ru: async () => (await import('./words.ru')).intakeRu,
  en: async () => (await import('./words.en')).intakeEn,
});

/** The form's own words. */
export const paperWords = featureWords<PackWords>(paperLabelsKk, {
  ru: async () => (await import('#law/forms/paper-award.labels.ru')).paperLabelsRu,
  en: async () => (await import('#law/forms/paper-award.labels.en')).paperLabelsEn,
});
