/** F1–F3 as papers, in the order and the words of the annexes of Order 52 (AW-3). */
import type { AwardAnswers } from '#law/forms/award';
import { activityBlocks } from './award-activity';
import { applicationBlocks } from './award-application';
import { questionnaireBlocks } from './award-questionnaire';
import type { Block, Paper, PaperName } from './paper';
import type { PaperTexts } from './paper-texts';
import { captionsOf, dateBlanks, lineOf, personOnPaper } from './paper-words';

export const paperNames: readonly PaperName[] = ['f1', 'f2', 'f3'];

/** Number and hash of what was filed; null on a paper of a draft. */
export type Origin = { readonly number: string; readonly sha256: string } | null;

const bodies: Record<PaperName, (answers: AwardAnswers, texts: PaperTexts) => readonly Block[]> = {
  f1: applicationBlocks,
  f2: questionnaireBlocks,
  f3: activityBlocks,
};

const cornerOf = (name: PaperName, { law }: PaperTexts): Block => ({
  kind: 'corner',
  lines: [lineOf(law[`form.${name}.annex`]), lineOf(law[`form.${name}.mark`])],
});

const signatureOf = (name: PaperName, { signature }: AwardAnswers, { law, months }: PaperTexts): Block => ({
  kind: 'signature',
  date: lineOf(law[`form.${name}.date`], dateBlanks(signature.filledOn, months)),
  captions: captionsOf(law[`form.${name}.sign`]),
  position: signature.position,
  person: personOnPaper(signature.person),
  seal: law[`form.${name}.seal`],
});

export const awardPaper = (name: PaperName, answers: AwardAnswers, texts: PaperTexts, origin: Origin = null): Paper => ({
  name,
  language: texts.language,
  unofficial: texts.unofficial,
  title: texts.law[`form.${name}.title`],
  blocks: [cornerOf(name, texts), ...bodies[name](answers, texts), signatureOf(name, answers, texts)],
  origin: origin && texts.origin(origin.number, origin.sha256),
});
