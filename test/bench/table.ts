import { isReached, show, type Figure } from './figures';

const wantedOf = ({ wanted }: Figure): string => {
  if (wanted === undefined) return '';
  return 'atMost' in wanted ? `≤ ${wanted.atMost}` : `≥ ${wanted.atLeast}`;
};
const verdictOf = (figure: Figure): string => {
  const reached = isReached(figure);
  return reached === null ? '' : reached ? 'yes' : 'NO';
};

/** Columns as wide as their longest cell; notes go below their line. */
export const table = (figures: readonly Figure[]): string => {
  const head = ['', 'median', 'spread', 'wanted', 'reached'];
  const rows = figures.map((figure) => [figure.name, `${show(figure.median)} ${figure.unit}`, figure.spread, wantedOf(figure), verdictOf(figure)]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return [line(head), ...rows.flatMap((row, i) => [line(row), ...(figures[i]?.note ? [`      ${figures[i].note}`] : [])])].join('\n');
};
