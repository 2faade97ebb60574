import type { PaperLanguage } from './paper';
import type { PaperTexts } from './paper-texts';

/** The state's language is the papers' own; the Russian is read beside it. There is no English paper. */
export const paperTexts = async (language: PaperLanguage): Promise<PaperTexts> =>
  language === 'kk' ? (await import('./paper-texts.kk')).paperTextsKk : (await import('./paper-texts.ru')).paperTextsRu;
