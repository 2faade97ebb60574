/**
 * A paper as data: what stands on it and in which order. Print and DOCX are both drawn from this, so they
 * cannot differ. The set of blocks is closed; a new paper uses them, a new block is drawn in both.
 */

/** `said`: the annex's own words. `filled`: an answer, or a line of so many characters to write it on by hand. */
export type Run = { readonly said: string } | { readonly filled: string; readonly room: number };

export interface Line {
  readonly runs: readonly Run[];
  /** The small print under it. */
  readonly hint?: string;
}

export type Block =
  /** Upper right: which annex it is, and to whom it is addressed. */
  | { readonly kind: 'corner'; readonly lines: readonly Line[] }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'line'; readonly line: Line; readonly centred?: true }
  /** A long answer; its paragraphs stay. `lines` to write on when there is none. */
  | { readonly kind: 'answer'; readonly text: string; readonly lines: number }
  | {
      readonly kind: 'table';
      /** Per cent, one a column. */
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Many columns: smaller letters, figures in the middle. */
      readonly dense?: true;
    }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'signature';
      readonly date: Line;
      /** Under the three lines: position, signature, name. */
      readonly captions: readonly [string, string, string];
      readonly position: string;
      readonly person: string;
      readonly seal: string;
    };

export type PaperName = 'f1' | 'f2' | 'f3';
export type PaperLanguage = 'kk' | 'ru';

export interface Paper {
  /** `letter`: of the office, not an annex. */
  readonly name: PaperName | 'f11' | 'letter' | 'f17' | 'protocol';
  /** Upright without it. */
  readonly landscape?: true;
  readonly language: PaperLanguage;
  /** On every page of what is no official text. */
  readonly unofficial: string | null;
  /** For the file's properties; not drawn. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whence a filed paper comes: number and hash, under everything. */
  readonly origin: string | null;
}

/** An answer's line ends are paragraphs on paper, which stand apart without empty ones between. At least one. */
export const paragraphsOf = (text: string): string[] => {
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  return parts.length > 0 ? parts : [''];
};

export const runText = (run: Run): string => ('said' in run ? run.said : run.filled || '_'.repeat(run.room));
const lineText = ({ runs, hint }: Line): string[] => [runs.map(runText).join(''), ...(hint === undefined ? [] : [hint])];

const blockText = (block: Block): string[] => {
  switch (block.kind) {
    case 'corner':
      return block.lines.flatMap(lineText);
    case 'line':
      return lineText(block.line);
    case 'title':
    case 'note':
    case 'answer':
      return [block.text];
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'signature':
      return [...lineText(block.date), block.position, block.person, ...block.captions, block.seal];
  }
};

/** Everything that is read on it, in its order: what tests hold print and DOCX to. */
export const textOf = ({ unofficial, blocks, origin }: Pick<Paper, 'unofficial' | 'blocks' | 'origin'>): string[] =>
  [unofficial ?? '', ...blocks.flatMap(blockText), origin ?? ''].filter((text) => text !== '');
