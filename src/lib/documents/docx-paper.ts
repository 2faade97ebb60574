/** Papers as one DOCX file. Loaded when a file is asked for and not before: the library weighs more than a first page. */
import { AlignmentType, BorderStyle, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions } from 'docx';
import { piecesOf } from './docx-blocks';
import { face, letters, measure, sheet, wide, wideMeasure } from './docx-sizes';
import type { Paper } from './paper';

const mark = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: letters.small, bold: true })], alignment: AlignmentType.RIGHT });
const edge = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '000000' } as const;
const boxed = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: true, size: letters.table })], alignment: AlignmentType.CENTER, spacing: { after: 240 }, border: { top: edge, bottom: edge, left: edge, right: edge } });
/** State papers number the second page and on, above the middle. */
const number = (): Paragraph =>
  new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT], size: letters.table })], alignment: AlignmentType.CENTER });

const sectionOf = (paper: Paper, at: number, picture: Uint8Array | null): ISectionOptions => {
  const { top, right, bottom, left } = paper.landscape ? wide : sheet;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the sheet itself, by its orientation.
        size: { width: sheet.width, height: sheet.height, ...(paper.landscape && { orientation: PageOrientation.LANDSCAPE }) },
        margin: { top, right, bottom, left, header: 567, footer: 567 },
      },
    },
    headers: {
      first: new Header({ children: [at === 0 ? new Paragraph({ children: [] }) : number()] }),
      default: new Header({ children: [number(), ...(paper.unofficial === null ? [] : [mark(paper.unofficial)])] }),
    },
    children: [
      ...(paper.unofficial === null ? [] : [boxed(paper.unofficial)]),
      ...paper.blocks.flatMap((block) => piecesOf(block, picture, paper.landscape ? wideMeasure : measure)),
      ...(paper.origin === null ? [] : [new Paragraph({ children: [new TextRun({ text: paper.origin, size: letters.origin })], spacing: { before: 240 } })]),
    ],
  };
};

/** @param picture the drawn signature as PNG; the place stays empty without one. */
export const docxOf = (papers: readonly Paper[], picture: Uint8Array | null): Promise<Blob> =>
  Packer.toBlob(
    new Document({
      title: papers.map(({ title }) => title).join('. '),
      creator: 'Otinim',
      styles: {
        default: { document: { run: { font: face, size: letters.text, language: { value: papers[0]?.language === 'ru' ? 'ru-RU' : 'kk-KZ' } } } },
      },
      sections: papers.map((paper, at) => sectionOf(paper, at, picture)),
    }),
  );
