import type { FiledDocument } from '#law/filing/document';
import type { AwardAnswers } from '#law/forms/award';
import { awardPaper, paperNames, type Origin } from './award-papers';
import type { Paper, PaperLanguage, PaperName } from './paper';
import { paperTexts } from './load-paper-texts';

/** One annex, or all three in one file. */
export type Wanted = PaperName | 'all';
export interface PaperOptions {
  readonly paper: Wanted;
  readonly language: PaperLanguage;
}

const typeOfDocx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const papersFor = async (answers: AwardAnswers, { paper, language }: PaperOptions, origin: Origin = null): Promise<Paper[]> => {
  const texts = await paperTexts(language);
  return paperNames.filter((name) => paper === 'all' || name === paper).map((name) => awardPaper(name, answers, texts, origin));
};

/** DOCX of papers, with the signature that was drawn on the screen, a PNG, where there is one. */
export const docxFile = async (papers: readonly Paper[], signature: Blob | null): Promise<Blob> => {
  const { docxOf } = await import('./docx-paper');
  const picture = signature && new Uint8Array(await signature.arrayBuffer());
  return new Blob([docxOf(papers, picture)], { type: typeOfDocx });
};

export interface FiledPaperOptions extends PaperOptions {
  /** The registration number, where there is one: paper and receipt then name each other. */
  readonly number?: string;
  /** The document's SHA-256; stands beside the number. */
  readonly sha256?: string;
  /** Bytes of `signature.drawn`, where the filing has it. */
  readonly signature?: Blob | null;
}

/** What a sealed text says, on the annexes' own paper. */
export const filedPapers = (text: string, options: FiledPaperOptions): Promise<Paper[]> => {
  const { answers } = JSON.parse(text) as FiledDocument & { readonly answers: AwardAnswers };
  const { number, sha256 } = options;
  return papersFor(answers, options, number !== undefined && sha256 !== undefined ? { number, sha256 } : null);
};

/** The exact text that was filed, as DOCX: for the office and from a receipt. */
export const paperOf = async (text: string, options: FiledPaperOptions): Promise<Blob> =>
  docxFile(await filedPapers(text, options), options.signature ?? null);
