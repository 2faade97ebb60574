/** The sources have no Russian text of the annex: the translation is ours, and each page says so. */
import { councilRu } from '#law/texts/council.ru';
import { months } from '$lib/i18n/months';
import type { DeclarationTexts } from './conflict-declaration';

export const declarationTextsRu: DeclarationTexts = {
  language: 'ru', law: councilRu, months: months.ru, unofficial: 'Бейресми аударма / Неофициальный перевод',
  yes: 'Да', no: 'Нет', bin: 'БИН', as: { member: 'член (участник)', founder: 'учредитель' },
  origin: (at, sha256) => `Поступило на сервер: ${at}. Контрольная сумма отправленного текста (SHA-256): ${sha256}`,
};
