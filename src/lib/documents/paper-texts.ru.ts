/** The sources have no Russian text of the annexes: the translation is ours, and each page says so. */
import { regionsRu } from '#law/forms/region-names';
import { awardRu } from '#law/texts/award.ru';
import { months } from '$lib/i18n/months';
import type { PaperTexts } from './paper-texts';

export const paperTextsRu: PaperTexts = {
  language: 'ru',
  law: awardRu,
  regions: regionsRu,
  months: months.ru,
  running: 'по настоящее время',
  unofficial: 'Бейресми аударма / Неофициальный перевод',
  origin: (number, sha256) => `Регистрационный номер: ${number}. Контрольная сумма отправленного текста (SHA-256): ${sha256}`,
};
