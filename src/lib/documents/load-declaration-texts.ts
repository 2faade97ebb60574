import type { DeclarationTexts } from './conflict-declaration';
import type { PaperLanguage } from './paper';

export const declarationTexts = async (language: PaperLanguage): Promise<DeclarationTexts> =>
  language === 'kk' ? (await import('./conflict-declaration.kk')).declarationTextsKk : (await import('./conflict-declaration.ru')).declarationTextsRu;
