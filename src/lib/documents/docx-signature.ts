/** Where a paper is signed: position, signature and name over their lines, the seal's place under them. */
import { drawn, letters, measure } from './docx-sizes';
import { framed } from './docx-table';
import { edge, escaped, noEdge, paragraph, run, type Layout } from './docx-xml';

/** A pixel of 96 to an inch. */
const emu = 9525;
/** Of the only picture that a file holds (docx-parts.ts). */
export const pictureId = 'picture';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

const picture = (said: string, id: number): string => {
  const extent = `cx="${drawn.width * emu}" cy="${drawn.height * emu}"`;
  const words = escaped(said);
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="${words}" descr="${words}"/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${words}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${pictureId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};

interface Signed {
  readonly captions: readonly [string, string, string];
  readonly position: string;
  readonly person: string;
  readonly seal: string;
}

const centred: Layout = { keepNext: true, align: 'center' };
const sides = ['top', 'left', 'bottom', 'right'] as const;

/** @param drawnAs the picture's number in the file; null where nobody drew one. */
export const signatureOf = ({ captions, position, person, seal }: Signed, drawnAs: number | null): string[] => {
  // A gap of its own between two lines, so that they do not run together.
  const columns = [0.32, 0.03, 0.26, 0.03, 0.36].map((part) => Math.round(measure * part));
  const place = (content: string, bordered: boolean, at: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[at] ?? 0}" w:type="dxa"/><w:tcBorders>${sides.map((side) => (bordered && side === 'bottom' ? edge(side) : noEdge(side))).join('')}</w:tcBorders>` +
    `<w:tcMar><w:left w:w="120" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>${paragraph(content, centred)}</w:tc>`;
  const hand = drawnAs === null ? '' : picture(captions[1], drawnAs);
  const upper = [run(position, { size: letters.text }), null, hand, null, run(person, { size: letters.text })];
  const lower = [captions[0], null, captions[1], null, captions[2]];
  const rows = `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="860" w:hRule="atLeast"/></w:trPr>${upper.map((one, at) => place(one ?? '', one !== null, at)).join('')}</w:tr>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${lower.map((text, at) => place(text === null ? '' : run(text, { size: letters.small }), false, at)).join('')}</w:tr>`;
  return [framed(columns, measure, {}, rows), paragraph(run(seal, { size: letters.text }), { before: 320 })];
};
