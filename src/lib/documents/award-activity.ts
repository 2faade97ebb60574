import type { AwardAnswers } from '#law/forms/award';
import type { Block } from './paper';
import type { PaperTexts } from './paper-texts';
import { directionOnPaper, lineOf, termOnPaper } from './paper-words';

/** Where nothing is told, room for as many projects to be written by hand. */
const emptyRows = 3;
/** The annex prints two lines under each question. */
const asPrinted = 2;

/** F3, annex 3: the description of activity. */
export const activityBlocks = (answers: AwardAnswers, { law, running }: PaperTexts): readonly Block[] => {
  const applicantName = { text: answers.organisation.name, room: 62 };
  const direction = { text: directionOnPaper(answers.direction.direction, law), room: 40 };
  const told = answers.projects.list.map((project, at) => [
    String(at + 1),
    [project.title, project.summary && `(${project.summary})`].filter((part) => part !== '').join('\n'),
    termOnPaper(project, running),
    project.results,
  ]);
  return [
    { kind: 'title', text: law['form.f3.title'] },
    { kind: 'line', centred: true, line: lineOf(law['form.f3.name'], { applicantName }, law['form.f3.name.hint']) },
    { kind: 'line', line: lineOf(`1. ${law['form.f3.1']}`) },
    { kind: 'answer', text: answers.contribution.contribution, lines: asPrinted },
    { kind: 'line', line: lineOf(`2. ${law['form.f3.2']}`, { direction }, law['form.f3.2.hint']) },
    {
      kind: 'table', widths: [8, 36, 20, 36],
      head: [law['form.f3.2.col.1'], law['form.f3.2.col.2'], law['form.f3.2.col.3'], law['form.f3.2.col.4']],
      rows: told.length > 0 ? told : Array.from({ length: emptyRows }, () => ['', '', '', '']),
    },
    { kind: 'note', text: `* ${law['form.f3.2.note']}` },
    { kind: 'line', line: lineOf(`3. ${law['form.f3.3']}`) },
    { kind: 'answer', text: answers.innovations.innovations, lines: asPrinted },
  ];
};
