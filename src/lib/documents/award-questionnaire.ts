import type { AwardAnswers } from '#law/forms/award';
import type { Block } from './paper';
import type { PaperTexts } from './paper-texts';
import { addressOnPaper, dayOnPaper, listOnPaper, personOnPaper } from './paper-words';

/** «сыйлықақыға…» stands in a list of the Rules; as a heading it begins with a capital. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** F2, annex 2: the questionnaire, its eleven lines in their order. */
export const questionnaireBlocks = (answers: AwardAnswers, { law, regions }: PaperTexts): readonly Block[] => {
  const { organisation, addresses, charter, head, bank } = answers;
  const rows = [
    [law['form.f2.row.1'], organisation.name],
    [law['form.f2.row.2'], dayOnPaper(organisation.registeredOn)],
    [law['form.f2.row.3'], organisation.bin],
    [law['form.f2.row.4'], addressOnPaper(addresses.legal, regions)],
    [law['form.f2.row.5'], addressOnPaper(addresses.actual, regions)],
    [law['form.f2.row.6'], charter.subject],
    [law['form.f2.row.7'], charter.goals],
    [law['form.f2.row.8'], listOnPaper([personOnPaper(head.person), head.position, head.phone, head.secondPhone, head.email])],
    [law['form.f2.row.9'], listOnPaper([bank.name, bank.address])],
    [law['form.f2.row.10'], bank.bic],
    [law['form.f2.row.11'], bank.iban],
  ].map(([asked = '', told = ''], at) => [`${at + 1}.`, asked, told]);
  return [
    { kind: 'title', text: capital(law['form.f2.title']) },
    {
      kind: 'table', widths: [8, 46, 46], rows,
      head: [law['form.f2.col.1'], law['form.f2.col.2'], law['form.f2.col.3']],
    },
  ];
};
