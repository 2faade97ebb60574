/** A paper's tables as DOCX, of fixed widths. */
import { letters } from './docx-sizes';
import { edge, paragraph, properties, escaped } from './docx-xml';
import { paragraphsOf, type Block } from './paper';

const borders = (['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const).map((side) => edge(side)).join('');
const margins = (high: number, wide: number): string =>
  `<w:tblCellMar><w:top w:w="${high}" w:type="dxa"/><w:left w:w="${wide}" w:type="dxa"/><w:bottom w:w="${high}" w:type="dxa"/><w:right w:w="${wide}" w:type="dxa"/></w:tblCellMar>`;

/** @param more borders and margins, in the schema's order. */
export const framed = (columns: readonly number[], across: number, { before = '', after = '' }, rows: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${across}" w:type="dxa"/>${before}<w:tblLayout w:type="fixed"/>${after}</w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

/** A figure, a dash: what stands in the middle of a narrow column. */
const isFigure = (text: string): boolean => text.length < 2 || (text.length < 8 && !/[а-яё]/i.test(text));

export const tableOf = ({ widths, head, rows, ...block }: Extract<Block, { kind: 'table' }>, across: number): string => {
  const dense = block.dense === true;
  const columns = widths.map((width) => Math.round((across * width) / 100));
  const before = columns.map((width) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`);
  const look = properties({ size: dense ? letters.dense : letters.table });
  const cell = (text: string, at: number, middle: boolean): string => {
    const words = paragraphsOf(text).map((part) => paragraph(`<w:r>${look}<w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`, middle ? { align: 'center' } : {}));
    return `${before[at] ?? ''}${words.join('')}</w:tc>`;
  };
  const height = `<w:trPr><w:trHeight w:val="${dense ? 300 : 420}" w:hRule="atLeast"/></w:trPr>`;
  // The head is repeated where the table goes over to the next page.
  const first = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.map((text, at) => cell(text, at, true)).join('')}</w:tr>`;
  const others = rows.map((row) => `<w:tr>${height}${row.map((text, at) => cell(text, at, dense && isFigure(text))).join('')}</w:tr>`);
  return framed(columns, across, { before: `<w:tblBorders>${borders}</w:tblBorders>`, after: dense ? margins(20, 50) : margins(40, 90) }, first + others.join(''));
};
