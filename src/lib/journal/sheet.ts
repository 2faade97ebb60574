/** What a sheet of applications says: one row a line, each cell of a type. */
import type { JournalLine } from '#law/filing/journal';
import { almatyClock } from '$lib/i18n/almaty-clock';
import type { JournalWords } from './words.kk';

/** A day and time are told as Almaty's wall clock tells them, in a date without a zone. */
export type Cell = string | number | Date;
export interface SheetWords {
  readonly words: JournalWords;
  readonly direction: (code: string) => string;
  readonly region: (code: string) => string;
  readonly finding: (of: JournalLine['findings'][number]) => string;
}
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Excel keeps no zone: a date's UTC parts are what it shows. */
const wallDate = (instant: string): Date => {
  const { year, month, day, time } = almatyClock(instant);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.UTC(year, month, day, hours, minutes));
};

export const sheetOf = (lines: readonly JournalLine[], { words, direction, region, finding }: SheetWords): Sheet => {
  const { columns, states, channels } = words;
  return {
    name: words.sheet,
    heads: [columns.number, columns.arrivedAt, columns.name, columns.bin, columns.direction, columns.region, columns.state, columns.channel, columns.files, columns.findings],
    widths: [18, 18, 48, 15, 40, 24, 20, 16, 10, 60],
    rows: lines.map((line) => [
      line.number, wallDate(line.arrivedAt), line.name, line.bin, direction(line.direction), region(line.region), line.erasedAt === '' ? states[line.state] : `${states[line.state]}. ${words.gone}`, channels[line.channel],
      line.stored === line.files ? words.yes : `${line.stored}/${line.files}`, line.findings.map(finding).join('\n'),
    ]),
  };
};
