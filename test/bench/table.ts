import { isReached, show, type Figure } from './figures';

const head = ['', 'median', 'spread', 'wanted', 'reached'];

const wantedOf = ({ wanted, unit }: Figure): string => {
  if (wanted === undefined) return '';
  return `${'atMost' in wanted ? `≤ ${String(wanted.atMost)}` : `≥ ${String(wanted.atLeast)}`} ${unit}`;
};
const verdictOf = (figure: Figure): string => {
  const reached = isReached(figure);
  return reached === null ? '' : reached ? 'yes' : 'NO';
};
const cellsOf = (figure: Figure): string[] => [figure.name, `${show(figure.median)} ${figure.unit}`.trim(), figure.spread, wantedOf(figure), verdictOf(figure)];

/** Columns as wide as their longest cell; notes go below their line. */
export const table = (figures: readonly Figure[]): string => {
  const rows = figures.map(cellsOf);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return [line(head), ...rows.flatMap((row, i) => [line(row), ...(figures[i]?.note ? [`      ${figures[i].note}`] : [])])].join('\n');
};

/** The same for README.md, a heading for each part. */
export const markdown = (parts: ReadonlyMap<string, readonly Figure[]>): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [...parts].flatMap(([part, figures]) => [
    line([`**${part}**`, '', '', '', '']),
    // A row that belongs to the one above begins with blanks, which Markdown drops.
    ...figures.map((figure) => line(cellsOf(figure).map((cell, column) => (column === 0 ? cell.replace(/^ +/, '– ') : cell)))),
  ]);
  return [line(head), line(head.map(() => '---')), ...lines].join('\n');
};
