/** CSV as every office program reads it: UTF-8 with its mark, CRLF, RFC 4180, and nothing that a program would reckon. */
import type { Cell, Sheet } from './sheet';

/** What a program would take for a formula gets an apostrophe before it: a name like `=HYPERLINK(…)` stays a name. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const two = (n: number): string => String(n).padStart(2, '0');
const textOf = (cell: Cell): string => {
  if (cell instanceof Date) return `${cell.getUTCFullYear()}-${two(cell.getUTCMonth() + 1)}-${two(cell.getUTCDate())} ${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}`;
  return typeof cell === 'number' ? String(cell) : harmless(cell);
};

export const csvOf = ({ heads, rows }: Pick<Sheet, 'heads' | 'rows'>): string =>
  `\ufeff${[heads, ...rows].map((row) => `${row.map((cell) => `"${textOf(cell).replaceAll('"', '""')}"`).join(',')}\r\n`).join('')}`;
