/** Each block of a paper as DOCX, a text for each paragraph and table. `Paper.svelte` draws the same blocks for print. */
import { signatureOf } from './docx-signature';
import { cornerOf, letters } from './docx-sizes';
import { tableOf } from './docx-table';
import { edge, paragraph, run, type Layout } from './docx-xml';
import { paragraphsOf, runText, type Block, type Line } from './paper';

const runsOf = ({ runs }: Line, size: number): string => runs.map((each) => run(runText(each), { size, underline: 'filled' in each && each.filled !== '' })).join('');

const after = 140;
const lineOf = (line: Line, layout: Layout = {}, size: number = letters.text): string[] => {
  const said = (gap: number): string => paragraph(runsOf(line, size), { after: gap, keepNext: true, ...layout });
  if (line.hint === undefined) return [said(after)];
  return [said(0), paragraph(run(line.hint, { size: letters.small }), { keepNext: true, ...layout, align: 'center', after })];
};

/** A line to write on: a border under nothing. `between` keeps each of several. */
const ruled = (): string => paragraph('', { borders: edge('bottom') + edge('between'), line: 400 });
const said = (text: string, size: number, layout: Layout): string => paragraph(run(text, { size }), layout);

/** @param drawnAs of the signature's picture, where there is one. @param across the width to write on. */
export const piecesOf = (block: Block, drawnAs: number | null, across: number): string[] => {
  switch (block.kind) {
    case 'corner':
      return block.lines.flatMap((line) => lineOf(line, { left: cornerOf(across) }, letters.table));
    case 'title':
      return [paragraph(run(block.text, { bold: true, size: letters.text }), { align: 'center', before: 240, after: 240, keepNext: true })];
    case 'line':
      return lineOf(block.line, block.centred ? { align: 'center' } : {});
    case 'answer':
      if (block.text === '') return [...Array.from({ length: block.lines }, ruled), paragraph('')];
      return paragraphsOf(block.text).map((text) => said(text, letters.text, { align: 'both', after: 120 }));
    case 'table':
      // Two tables would grow together, and a table may not end a page.
      return [tableOf(block, across), paragraph('', { line: 120, exact: true })];
    case 'note':
      return [said(block.text, letters.small, { after: 200 })];
    case 'signature':
      return [...lineOf(block.date, { before: 320, after: 120 }), ...signatureOf(block, drawnAs)];
  }
};
