/** F11 as a paper: annex 3-1 of Order 303, word for word; what was answered stands under each question. */
import { questions } from '#law/council/recusal';
import type { DeclarationAnswers } from '#law/forms/conflict-declaration';
import type { councilKk } from '#law/texts/council.kk';
import type { Block, Line, Paper, PaperLanguage } from './paper';
import { annexLines, dateBlanks, lineOf, personOnPaper } from './paper-words';

export interface DeclarationTexts {
  readonly language: PaperLanguage;
  readonly law: Readonly<Record<keyof typeof councilKk, string>>;
  readonly months: readonly string[];
  readonly unofficial: string | null;
  readonly yes: string;
  readonly no: string;
  readonly bin: string;
  readonly as: Readonly<Record<'member' | 'founder', string>>;
  readonly origin: (at: string, sha256: string) => string;
}

type Row = Readonly<Record<string, string>>;

/** An organisation with what the question asks of it: office, services, worker and kinship. */
const rowText = ({ id: _id, organisation = '', bin = '', as = '', ...details }: Row, texts: DeclarationTexts): string =>
  [`${organisation} (${texts.bin} ${bin})`, as === 'member' || as === 'founder' ? texts.as[as] : '', ...Object.values(details)].filter((part) => part !== '').join(', ');

const answerText = (question: (typeof questions)[number], answers: DeclarationAnswers, texts: DeclarationTexts): string => {
  const section = answers[question];
  if (section.answer !== 'yes') return section.answer === 'no' ? texts.no : '';
  const what = 'what' in section ? [section.what] : [];
  return [texts.yes, ...what, ...section.list.map((row) => rowText(row as unknown as Row, texts))].filter((part) => part !== '').join('\n');
};

/** «Керегінің астын сызыңыз»: what was chosen is underlined, as an answer is. */
const chosen = (text: string, is: boolean): Line => ({ runs: [is ? { filled: text, room: 0 } : { said: text }] });

export interface DeclarationOrigin {
  readonly at: string;
  readonly sha256: string;
}

export const declarationPaper = (answers: DeclarationAnswers, texts: DeclarationTexts, origin: DeclarationOrigin | null = null): Paper => {
  const { law, months } = texts;
  const { parties, stance } = answers;
  const expertName = { text: personOnPaper(parties.expert), room: 40 };
  const blocks: readonly Block[] = [
    { kind: 'corner', lines: [...annexLines(law['form.f11.annex']), lineOf(law['form.f11.mark'])] },
    {
      kind: 'corner',
      lines: [
        lineOf(law['form.f11.to'], { stateBody: { text: parties.stateBody, room: 30 } }, law['form.f11.to.hint']),
        lineOf(law['form.f11.from'], { expertName: { ...expertName, room: 30 } }, law['form.f11.from.hint']),
      ],
    },
    { kind: 'title', text: law['form.f11.title'] },
    { kind: 'line', line: lineOf(law['form.f11.me'], { expertName }, law['form.f11.me.hint']) },
    { kind: 'line', line: chosen(law['form.f11.absence'], stance.stance === 'absence') },
    { kind: 'line', line: chosen(law['form.f11.presence'], stance.stance === 'presence') },
    ...questions.flatMap((question): readonly Block[] => [
      { kind: 'line', line: lineOf(law[`form.f11.${question}`]) },
      { kind: 'answer', text: answerText(question, answers, texts), lines: 2 },
    ]),
    { kind: 'line', line: lineOf(law['form.f11.confirm']) },
    { kind: 'line', line: lineOf(law['form.f11.date'], dateBlanks(stance.filledOn, months)) },
    { kind: 'line', line: lineOf(`${law['form.f11.sign']} {sign}`, { sign: { text: '', room: 24 } }) },
  ];
  return { name: 'f11', language: texts.language, unofficial: texts.unofficial, title: law['form.f11.title'], blocks, origin: origin && texts.origin(origin.at, origin.sha256) };
};
