/** Papers as one DOCX file. Loaded when a file is asked for and not before. */
import { strToU8, zipSync } from 'fflate';
import { piecesOf } from './docx-blocks';
import { headerId, partsOf } from './docx-parts';
import { letters, measure, sheet, wide, wideMeasure } from './docx-sizes';
import { edge, paragraph, properties, run } from './docx-xml';
import type { Paper } from './paper';

const mark = (text: string): string => paragraph(run(text, { size: letters.small, bold: true }), { align: 'right' });
const boxed = (text: string): string =>
  paragraph(run(text, { bold: true, size: letters.table }), { borders: (['top', 'left', 'bottom', 'right'] as const).map((side) => edge(side, 4)).join(''), after: 240, align: 'center' });
/** State papers number the second page and on, above the middle. */
const number = (): string => {
  const piece = (content: string): string => `<w:r>${properties({ size: letters.table })}${content}</w:r>`;
  const field = ['<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve">PAGE</w:instrText>', '<w:fldChar w:fldCharType="separate"/>', '<w:t>2</w:t>', '<w:fldChar w:fldCharType="end"/>'];
  return paragraph(field.map(piece).join(''), { align: 'center' });
};

/** The sheet that a paper stands on; `at` names its two headers. */
const sectionOf = ({ landscape }: Paper, at: number): string => {
  const { width, height, top, right, bottom, left } = landscape ? wide : sheet;
  return `<w:sectPr><w:headerReference w:type="default" r:id="${headerId(2 * at)}"/><w:headerReference w:type="first" r:id="${headerId(2 * at + 1)}"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
};
const headersOf = ({ unofficial }: Paper, at: number): string[] => [number() + (unofficial === null ? '' : mark(unofficial)), at === 0 ? paragraph('') : number()];

const piecesOn = ({ unofficial, blocks, landscape, origin }: Paper, at: number, picture: Uint8Array | null): string[] => [
  ...(unofficial === null ? [] : [boxed(unofficial)]),
  ...blocks.flatMap((block) => piecesOf(block, picture && at + 1, landscape ? wideMeasure : measure)),
  ...(origin === null ? [] : [paragraph(run(origin, { size: letters.origin }), { before: 240 })]),
];
/** A section but the last stands in the properties of its last paragraph: an empty one more could begin a page. */
const ended = (pieces: readonly string[], section: string): string => {
  const last = (pieces.at(-1) ?? paragraph('')).replace(/^<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?/, (_, said: string | undefined) => `<w:p><w:pPr>${said ?? ''}${section}</w:pPr>`);
  return pieces.slice(0, -1).join('') + last;
};

/** The same papers give the same bytes: an archive bears a time, and this one's is none. */
const noTime = new Date(1980, 0, 1);

/** @param picture the drawn signature as PNG; the place stays empty without one. */
export const docxOf = (papers: readonly Paper[], picture: Uint8Array | null): Uint8Array<ArrayBuffer> => {
  const body = papers.map((paper, at) => {
    const [pieces, section] = [piecesOn(paper, at, picture), sectionOf(paper, at)];
    return at === papers.length - 1 ? pieces.join('') + section : ended(pieces, section);
  });
  const parts = partsOf({
    title: papers.map(({ title }) => title).join('. '), language: papers[0]?.language === 'ru' ? 'ru-RU' : 'kk-KZ',
    body: body.join(''), headers: papers.flatMap(headersOf), picture,
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])), { mtime: noTime, level: 4 });
};
