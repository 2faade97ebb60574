/**
 * The few words of WordprocessingML that our papers use, as text in the order that its schema asks for. A protocol of
 * 500 papers has 12 000 cells: as a library's objects they cost a phone seven seconds, as text a tenth of it.
 */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** U+FFFE and U+FFFF are no XML; a draft may hold them until the check says so. */
export const escaped = (text: string): string => text.replace(/[&<>"\ufffe\uffff]/g, (found) => entities[found] ?? '');

export interface Letters {
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  readonly underline?: boolean;
}
export const properties = ({ size, bold, underline }: Letters): string =>
  `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`;
export const run = (text: string, letters: Letters): string => `<w:r>${properties(letters)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export interface Layout {
  readonly keepNext?: true;
  /** Borders, as `edge` gives them. */
  readonly borders?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  /** As high as `line` says, and no higher. */
  readonly exact?: true;
  readonly left?: number;
  readonly align?: 'center' | 'right' | 'both';
}
const attribute = (name: string, value: number | undefined): string => (value === undefined ? '' : ` w:${name}="${value}"`);
const spacing = ({ before, after, line, exact }: Layout): string => {
  const said = `${attribute('before', before)}${attribute('after', after)}${attribute('line', line)}${exact ? ' w:lineRule="exact"' : ''}`;
  return said === '' ? '' : `<w:spacing${said}/>`;
};
export const paragraph = (content: string, layout: Layout = {}): string => {
  const { keepNext, borders, left, align } = layout;
  const said = `${keepNext ? '<w:keepNext/>' : ''}${borders === undefined ? '' : `<w:pBdr>${borders}</w:pBdr>`}${spacing(layout)}${left === undefined ? '' : `<w:ind w:left="${left}"/>`}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}`;
  return `<w:p>${said === '' ? '' : `<w:pPr>${said}</w:pPr>`}${content}</w:p>`;
};

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV' | 'between';
/** Half a point wide; `space` points from the words. */
export const edge = (side: Side, space?: number): string => `<w:${side} w:val="single" w:sz="4"${attribute('space', space)} w:color="000000"/>`;
export const noEdge = (side: Side): string => `<w:${side} w:val="nil"/>`;
