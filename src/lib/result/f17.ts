/** F17, EV-4: one sheet for each paper, in the layout of annex 5-1, whichever set was scored by. */
import { highestOf } from '#law/criteria/set';
import { fraction, type Fraction } from '#law/council/fraction';
import type { OfficeComments, OfficeResult } from '#law/council/result-wire';
import type { Tally } from '#law/council/tally';
import type { IsoDate } from '#law/dates';
import type { Block, Line, Paper, PaperLanguage } from '../documents/paper';
import { annexLines } from '../documents/paper-words';
import { shown } from './figures';
import { criterionTitles, type LawWords } from './law-words';
import { shortName } from './short-name';

export type Scored = Pick<OfficeResult, 'papers' | 'seats' | 'sitting'> & { readonly result: NonNullable<OfficeResult['result']> };
export interface SheetSource {
  readonly from: Scored;
  readonly comments: OfficeComments['comments'];
  readonly law: LawWords;
  /** Names by ISO 3166-2. */
  readonly regions: Readonly<Record<string, string>>;
  readonly language: PaperLanguage;
}

/** Every paper that anybody scored, by group and place; those without a place after them. */
export const scoredTallies = ({ result }: Pick<Scored, 'result'>): readonly Tally[] =>
  result.groups.flatMap(({ places, open }) => [...places.map(({ tally }) => tally), ...open]).filter(({ lines }) => lines.length > 0);

/** EV-4: «Жиынында» over a column of percents. */
export const percentSum = (tally: Tally, highest: number): Fraction => fraction(tally.sum * 100, highest);

/** Rows as the annex has them: experts, then totals and means over the columns of numbers. */
export const sheetRows = (tally: Tally, { from: { result: { criteria }, seats }, comments, law }: SheetSource): readonly (readonly string[])[] => {
  const said = new Map(comments.filter(({ paper }) => paper === tally.paper.id).map((each) => [each.seat, each.comments]));
  const names = new Map(seats.map(({ id, name }) => [id, shortName(name)]));
  const keys = criteria.criteria.map(({ key }) => key);
  const experts = tally.lines.map(({ member, points, total, percent }) => [
    names.get(member) ?? member, ...keys.flatMap((key) => [String(points[key] ?? ''), said.get(member)?.[key] ?? '']), String(total), shown(percent),
  ]);
  return [
    ...experts,
    [law['return.annex5-1.total'] ?? '', ...keys.flatMap((key) => [String(tally.sums[key] ?? 0), '']), String(tally.sum), shown(percentSum(tally, highestOf(criteria)))],
    [law['return.annex5-1.mean'] ?? '', ...keys.flatMap((key) => [shown(tally.means[key]), '']), shown(tally.mean), shown(tally.percent)],
  ];
};

export const sheetHead = ({ from: { result }, law }: SheetSource): readonly string[] => [
  law['return.annex5-1.col.1'] ?? '', ...criterionTitles(result.criteria, law).flatMap((title) => [title, law['return.annex5-1.col.3'] ?? '']),
  law['return.annex5-1.col.10'] ?? '', law['return.annex5-1.col.11'] ?? '',
];

/** Per cent: names, then points and their comment for each criterion, then sum and percent. As long a word as «долгосрочного» stays whole. */
export const sheetWidths = (criteria: number): readonly number[] => {
  const [name, ends] = [12, [6, 7]];
  const pair = (100 - name - 13) / criteria;
  const points = Math.min(10.2, pair - 6.2);
  return [name, ...Array.from({ length: criteria }, () => [points, pair - points]).flat(), ...ends];
};

export const dayText = (day: IsoDate | undefined): string => (day ?? '').split('-').reverse().join('.');
/** ◦ The source says of «Өңір» no more than the word: the region of the organisation whose project it is. */
export const regionOf = ({ from, regions }: SheetSource, { paper }: Tally): string =>
  regions[from.papers.find(({ id }) => id === paper.id)?.region ?? ''] ?? '';
export const projectOf = ({ papers }: Pick<Scored, 'papers'>, { paper }: Tally): string =>
  `${papers.find(({ id }) => id === paper.id)?.name ?? ''} (№ ${paper.number})`;

/** The annex's own number and mark stand on sheets of the social order alone; for awards and grants the layout is borrowed ◦. */
export const isAnnex = ({ from: { result } }: SheetSource): boolean => result.criteria.id.startsWith('evaluation-');

const said = (label: string, filled: string, room: number): Line => ({ runs: [{ said: `${label} ` }, { filled, room }] });

export const evaluationSheet = (tally: Tally, source: SheetSource): Paper => {
  const { law, from, language } = source;
  const annex: Block[] = isAnnex(source)
    ? [{ kind: 'corner', lines: [...annexLines(law['return.annex5-1.annex'] ?? ''), { runs: [{ said: law['return.annex5-1.mark'] ?? '' }] }] }]
    : [];
  const title = law['return.annex5-1.title'] ?? '';
  return {
    name: 'f17', language, landscape: true, origin: null, title: `${title}. ${tally.paper.number}`,
    unofficial: language === 'kk' ? null : 'Бейресми аударма / Неофициальный перевод',
    blocks: [
      ...annex,
      { kind: 'line', line: said(law['return.annex5-1.region'] ?? '', regionOf(source, tally), 40) },
      { kind: 'line', line: said(law['return.annex5-1.date'] ?? '', dayText(from.sitting?.heldOn), 20) },
      { kind: 'line', line: said(law['return.annex5-1.project'] ?? '', projectOf(from, tally), 60) },
      { kind: 'title', text: title },
      { kind: 'table', dense: true, widths: sheetWidths(from.result.criteria.criteria.length), head: sheetHead(source), rows: sheetRows(tally, source) },
    ],
  };
};

export const evaluationSheets = (source: SheetSource): readonly Paper[] => scoredTallies(source.from).map((tally) => evaluationSheet(tally, source));
