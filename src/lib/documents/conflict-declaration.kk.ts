import { councilKk } from '#law/texts/council.kk';
import { months } from '$lib/i18n/months';
import type { DeclarationTexts } from './conflict-declaration';

export const declarationTextsKk: DeclarationTexts = {
  language: 'kk', law: councilKk, months: months.kk, unofficial: null,
  yes: 'Иә', no: 'Жоқ', bin: 'БСН', as: { member: 'мүшесі (қатысушысы)', founder: 'құрылтайшысы' },
  origin: (at, sha256) => `Серверге түскен уақыты: ${at}. Жіберілген мәтіннің бақылау сомасы (SHA-256): ${sha256}`,
};
