import type { AwardAnswers } from '#law/forms/award';
import type { Block } from './paper';
import type { PaperTexts } from './paper-texts';
import { directionOnPaper, lineOf } from './paper-words';

/** F1, annex 1: the application. */
export const applicationBlocks = ({ organisation, direction }: AwardAnswers, { law }: PaperTexts): readonly Block[] => {
  const applicantName = { text: organisation.name, room: 35 };
  const chosen = { text: directionOnPaper(direction.direction, law), room: 62 };
  return [
    {
      kind: 'corner',
      lines: [lineOf(law['form.f1.to']), lineOf(law['form.f1.from'], { applicantName: { ...applicantName, room: 26 } }, law['form.f1.from.hint'])],
    },
    { kind: 'title', text: law['form.f1.title'] },
    { kind: 'line', line: lineOf(`${law['form.f1.body.1']} ${law['form.f1.body.1.blank']}`, { applicantName }, law['form.f1.body.1.hint']) },
    { kind: 'line', line: lineOf(law['form.f1.body.2'], { direction: chosen }, law['form.f1.body.2.hint']) },
    { kind: 'line', line: lineOf(law['form.f1.body.3']) },
  ];
};
