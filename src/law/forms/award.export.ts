/** The award's forms for other programs, as files: JSON Schema of what is filed, XLSForm sheets as CSV. */
import { jsonSchemaOf } from '../form/json-schema';
import { xlsFormOf } from '../form/xlsform';
import { awardPackage } from './award';
import { awardLabelsKk } from './award.labels.kk';
import { awardLabelsRu } from './award.labels.ru';

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/** RFC 4180; the first row names the columns. */
export const csvOf = <R extends object>(rows: readonly R[]): string => {
  const heads = Object.keys(rows[0] ?? {}) as (keyof R & string)[];
  const cells = [heads, ...rows.map((row) => heads.map((head) => String(row[head])))];
  return cells.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
};

export const awardExports = (): ExportedFile[] => [
  { name: 'award.schema.json', text: `${JSON.stringify(jsonSchemaOf(awardPackage), null, 2)}\n` },
  ...([['kk', awardLabelsKk], ['ru', awardLabelsRu]] as const).flatMap(([language, words]) => {
    const { survey, choices } = xlsFormOf(awardPackage, words);
    return [
      { name: `award.survey.${language}.csv`, text: csvOf(survey) },
      { name: `award.choices.${language}.csv`, text: csvOf(choices) },
    ];
  }),
];
