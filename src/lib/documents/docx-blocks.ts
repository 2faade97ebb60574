/** Each block of a paper as DOCX. `Paper.svelte` draws the same blocks for print. */
import { AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cornerOf, drawn, letters, measure } from './docx-sizes';
import { paragraphsOf, runText, type Block, type Line } from './paper';

type Options = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;
type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;
export type Piece = Paragraph | Table;

/** U+FFFE and U+FFFF are no XML; a draft may hold them until the check says so. */
const written = (text: string, options: Omit<RunOptions, 'text'> = {}): TextRun => new TextRun({ ...options, text: text.replace(/[\ufffe\uffff]/g, '') });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

const runsOf = ({ runs }: Line, size: number = letters.text): TextRun[] =>
  runs.map((run) => written(runText(run), { size, ...('filled' in run && run.filled !== '' && { underline: {} }) }));

const small = (text: string, options: Options = {}): Paragraph =>
  new Paragraph({ children: [written(text, { size: letters.small })], alignment: AlignmentType.CENTER, ...options });

const after = 140;
const lineOf = (line: Line, options: Options = {}, size?: number): Paragraph[] => {
  const said = (gap: number) => new Paragraph({ children: runsOf(line, size), spacing: { after: gap }, keepNext: true, ...options });
  if (line.hint === undefined) return [said(after)];
  return [said(0), small(line.hint, { keepNext: true, ...options, alignment: AlignmentType.CENTER, spacing: { after } })];
};

/** A line to write on: a border under nothing. `between` keeps each of several. */
const ruled = (): Paragraph => new Paragraph({ children: [], border: { bottom: thin, between: thin }, spacing: { line: 400 } });

const cell = (text: string, width: number, { dense, ...options }: Options & { readonly dense: boolean }): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: dense ? { top: 20, bottom: 20, left: 50, right: 50 } : { top: 40, bottom: 40, left: 90, right: 90 },
    children: paragraphsOf(text).map((part) => new Paragraph({ children: [written(part, { size: dense ? letters.dense : letters.table })], ...options })),
  });

/** A figure, a dash: what stands in the middle of a narrow column. */
const isFigure = (text: string): boolean => text.length < 2 || (text.length < 8 && !/[а-яё]/i.test(text));

const tableOf = ({ widths, head, rows, ...block }: Extract<Block, { kind: 'table' }>, across: number): Table => {
  const dense = block.dense === true;
  const columns = widths.map((width) => Math.round((across * width) / 100));
  const middle = { alignment: AlignmentType.CENTER } as const;
  const cellsOf = (row: readonly string[], options: Options = {}) => row.map((text, at) => cell(text, columns[at] ?? 0, { ...options, ...(dense && isFigure(text) && middle), dense }));
  return new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [
      // Repeated where the table goes over to the next page.
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, { alignment: AlignmentType.CENTER }) }),
      ...rows.map((row) => new TableRow({ children: cellsOf(row), height: { value: dense ? 300 : 420, rule: 'atLeast' } })),
    ],
  });
};

const place = (children: Paragraph[], bordered: boolean, width: number): TableCell =>
  new TableCell({
    children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { left: 120, right: 120 }, borders: { ...bare, ...(bordered && { bottom: thin }) },
  });

const signatureOf = ({ date, captions, position, person, seal }: Extract<Block, { kind: 'signature' }>, picture: Uint8Array | null): Piece[] => {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true } as const;
  const above = (text: string) => new Paragraph({ ...centred, children: [written(text, { size: letters.text })] });
  const hand = picture && new ImageRun({ type: 'png', data: picture, transformation: { ...drawn }, altText: { name: captions[1], title: captions[1], description: captions[1] } });
  // A gap of its own between two lines, so that they do not run together.
  const columns = [0.32, 0.03, 0.26, 0.03, 0.36].map((part) => Math.round(measure * part));
  const upper = [above(position), null, new Paragraph({ ...centred, children: hand ? [hand] : [] }), null, above(person)];
  const lower = [captions[0], null, captions[1], null, captions[2]];
  const empty = () => new Paragraph({ ...centred, children: [] });
  return [
    ...lineOf(date, { spacing: { before: 320, after: 120 } }),
    new Table({
      width: { size: measure, type: WidthType.DXA }, columnWidths: columns, layout: TableLayoutType.FIXED, borders: bare,
      rows: [
        new TableRow({ cantSplit: true, height: { value: 860, rule: 'atLeast' }, children: upper.map((one, at) => place([one ?? empty()], one !== null, columns[at] ?? 0)) }),
        new TableRow({ cantSplit: true, children: lower.map((text, at) => place([text === null ? empty() : small(text, centred)], false, columns[at] ?? 0)) }),
      ],
    }),
    new Paragraph({ children: [written(seal, { size: letters.text })], spacing: { before: 320 } }),
  ];
};

/** @param picture the signature as PNG, where it was drawn on the screen. @param across the width to write on. */
export const piecesOf = (block: Block, picture: Uint8Array | null, across: number = measure): Piece[] => {
  switch (block.kind) {
    case 'corner':
      return block.lines.flatMap((line) => lineOf(line, { indent: { left: cornerOf(across) } }, letters.table));
    case 'title':
      return [new Paragraph({ children: [written(block.text, { bold: true, size: letters.text })], alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 }, keepNext: true })];
    case 'line':
      return lineOf(block.line, block.centred ? { alignment: AlignmentType.CENTER } : {});
    case 'answer':
      if (block.text === '') return [...Array.from({ length: block.lines }, ruled), new Paragraph({ children: [] })];
      return paragraphsOf(block.text).map((text) => new Paragraph({ children: [written(text, { size: letters.text })], alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 } }));
    case 'table':
      // Two tables would grow together, and a table may not end a page.
      return [tableOf(block, across), new Paragraph({ children: [], spacing: { line: 120, lineRule: 'exact' } })];
    case 'note':
      return [new Paragraph({ children: [written(block.text, { size: letters.small })], alignment: AlignmentType.JUSTIFIED, spacing: { after: 200 } })];
    case 'signature':
      return signatureOf(block, picture);
  }
};
