import { regionsKk } from '#law/forms/region-names';
import { awardKk } from '#law/texts/award.kk';
import { months } from '$lib/i18n/months';
import type { PaperTexts } from './paper-texts';

export const paperTextsKk: PaperTexts = {
  language: 'kk',
  law: awardKk,
  regions: regionsKk,
  months: months.kk,
  running: 'қазіргі уақытқа дейін',
  unofficial: null,
  origin: (number, sha256) => `Тіркеу нөмірі: ${number}. Жіберілген мәтіннің бақылау сомасы (SHA-256): ${sha256}`,
};
