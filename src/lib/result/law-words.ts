/** The sources' words that papers of the result bear; the Russian ones are ours. */
import type { CriteriaSet } from '#law/criteria/set';
import type { PaperLanguage } from '../documents/paper';

export type LawWords = Readonly<Record<string, string>>;

export const lawWords = async (language: PaperLanguage): Promise<LawWords> =>
  language === 'kk' ? (await import('#law/texts/council.kk')).councilKk : (await import('#law/texts/council.ru')).councilRu;

/** EV-9: annex 5-1 names the criteria of 2021 in its own wording; other sets have but one. */
export const criterionTitles = ({ id, criteria }: CriteriaSet, law: LawWords): readonly string[] =>
  criteria.map(({ title }, at) => law[id === 'evaluation-2021' ? `return.annex5-1.col.${String(2 * at + 2)}` : title] ?? title);
