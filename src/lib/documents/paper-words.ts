/** How answers read on the papers: Kazakh, as the annexes are (F1–F3). */
import { isIsoDate, partsOf } from '#law/dates';
import { awardKk } from '#law/texts/award.kk';
import type { AwardAnswers } from '#law/forms/award';
import { regionsKk } from '#law/forms/region-names';
import { months } from '$lib/i18n/months';

type Key = keyof typeof awardKk;
type Address = AwardAnswers['addresses']['legal'];
type Person = AwardAnswers['signature']['person'];

/** A line to write on by hand, where nothing is filled in. */
export const blank = '____________________';

/** A text of the annex with its blanks filled; what is not known stays a line to write on. */
export const annex = (key: Key, blanks: Readonly<Record<string, string>> = {}): string =>
  awardKk[key].replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] || blank);

/** The blanks of «{day} {month} 20{yy}». */
export const dateBlanks = (date: string): Record<string, string> => {
  if (!isIsoDate(date)) return { day: '____', month: '____________', yy: '___' };
  const { year, month, day } = partsOf(date);
  return { day: String(day), month: months.kk[month - 1] ?? '', yy: String(year).slice(2) };
};

export const dayOnPaper = (date: string): string => (isIsoDate(date) ? date.split('-').reverse().join('.') : '');

export const personOnPaper = ({ surname, givenName, patronymic }: Person): string =>
  [surname, givenName, patronymic].filter((part) => part !== '').join(' ');

export const addressOnPaper = ({ postcode, region, locality, street }: Address): string =>
  [postcode, (regionsKk as Readonly<Record<string, string>>)[region] ?? '', locality, street].filter((part) => part !== '').join(', ');

export const directionOnPaper = (direction: string): string => {
  const key = `direction.${direction}`;
  return key in awardKk ? awardKk[key as Key] : '';
};

/** When a project ran: a running one has a beginning alone. */
export const termOnPaper = ({ from, to, running }: { from: string; to: string; running: boolean }): string =>
  running ? `${dayOnPaper(from)} – қазіргі уақытқа дейін` : [dayOnPaper(from), dayOnPaper(to)].filter((day) => day !== '').join(' – ');
