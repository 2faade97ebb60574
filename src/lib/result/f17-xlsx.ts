/** F17 as XLSX: a sheet of the book for each paper, figures as figures. The library comes when it is asked for. */
import { highestOf } from '#law/criteria/set';
import type { Tally } from '#law/council/tally';
import { reckoned } from './figures';
import { dayText, isAnnex, percentSum, projectOf, regionOf, scoredTallies, sheetHead, sheetRows, sheetWidths, type SheetSource } from './f17';

interface Look {
  readonly fontWeight?: 'bold';
  readonly align?: 'center';
}
const border = { borderStyle: 'thin' as const };
const text = (value: string, more: Look = {}) => ({ value, type: String, wrap: true, alignVertical: 'top' as const, ...border, ...more });
const figure = (value: number) => ({ value, type: Number, align: 'center' as const, alignVertical: 'top' as const, ...border });
const plain = (value: string, more: Look = {}) => [{ value, type: String, ...more }];

/** Which columns hold figures: points, sum, percent. */
const isNumber = (at: number, columns: number): boolean => at > 0 && (at % 2 === 1 || at === columns - 1);

/** The same rows as on paper; a figure that is shown with a comma goes in as a number. */
const body = (tally: Tally, source: SheetSource) => {
  const { criteria } = source.from.result;
  const percents = [...tally.lines.map(({ percent }) => percent), percentSum(tally, highestOf(criteria)), tally.percent];
  return sheetRows(tally, source).map((row, nth) =>
    row.map((cell, at) => {
      const percent = percents[nth];
      if (at === row.length - 1 && percent) return figure(reckoned(percent));
      return isNumber(at, row.length) && cell !== '' && cell !== '–' ? figure(Number(cell.replace(',', '.'))) : text(cell);
    }));
};

/** A book names each sheet in 31 letters, and some of them not at all. */
const nameOf = (number: string): string => number.replace(/[\\/?*[\]:]/g, ' ').slice(-31);

export const evaluationBook = async (source: SheetSource): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const { law, from } = source;
  const sheets = scoredTallies(from).map((tally) => ({
    sheet: nameOf(tally.paper.number), orientation: 'landscape' as const,
    columns: sheetWidths(from.result.criteria.criteria.length).map((width) => ({ width: Math.max(8, Math.round(width * 1.6)) })),
    data: [
      ...(isAnnex(source) ? [plain(law['return.annex5-1.annex'] ?? ''), plain(law['return.annex5-1.mark'] ?? '')] : []),
      plain(`${law['return.annex5-1.region'] ?? ''}: ${regionOf(source, tally)}`),
      plain(`${law['return.annex5-1.date'] ?? ''}: ${dayText(from.sitting?.heldOn)}`),
      plain(`${law['return.annex5-1.project'] ?? ''}: ${projectOf(from, tally)}`),
      plain(law['return.annex5-1.title'] ?? '', { fontWeight: 'bold' }),
      sheetHead(source).map((head) => text(head, { fontWeight: 'bold', align: 'center' })),
      ...body(tally, source),
    ],
  }));
  return write(sheets).toBlob();
};
