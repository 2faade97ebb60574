/** How answers read on the papers (F1–F3). */
import { isIsoDate, partsOf } from '#law/dates';
import type { AwardAnswers } from '#law/forms/award';
import type { Line, Run } from './paper';
import type { PaperTexts } from './paper-texts';

type Address = AwardAnswers['addresses']['legal'];
type Person = AwardAnswers['signature']['person'];

/** What fills a blank `{name}`, and how long the line is on which it is written by hand. */
export interface Blank {
  readonly text: string;
  readonly room: number;
}

/** A text of the annex as a line: its own words, and its blanks filled or left to write on. */
export const lineOf = (template: string, blanks: Readonly<Record<string, Blank>> = {}, hint?: string): Line => {
  const runs = template.split(/(\{\w+\})/).filter((part) => part !== '').map((part): Run => {
    const blank = part.startsWith('{') ? blanks[part.slice(1, -1)] : undefined;
    return blank ? { filled: blank.text, room: blank.room } : { said: part };
  });
  return hint === undefined ? { runs } : { runs, hint };
};

/** Which annex it is: a number at its end stands on a line of its own, as Order 303 prints it, or «5-1» is broken at its hyphen. */
export const annexLines = (text: string): readonly Line[] => text.split(/ (?=\S*\d\S*$)/).map((part) => lineOf(part));

/** The blanks of «{day} {month} 20{yy}», as wide as the annex prints them. */
export const dateBlanks = (date: string, months: readonly string[]): Record<'day' | 'month' | 'yy', Blank> => {
  const { year, month, day } = isIsoDate(date) ? partsOf(date) : { year: 0, month: 0, day: 0 };
  return {
    day: { text: day > 0 ? String(day) : '', room: 6 },
    month: { text: months[month - 1] ?? '', room: 16 },
    yy: { text: year > 0 ? String(year).slice(2) : '', room: 3 },
  };
};

export const dayOnPaper = (date: string): string => (isIsoDate(date) ? date.split('-').reverse().join('.') : '');

export const listOnPaper = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

export const personOnPaper = ({ surname, givenName, patronymic }: Person): string =>
  [surname, givenName, patronymic].filter((part) => part !== '').join(' ');

export const addressOnPaper = ({ postcode, region, locality, street }: Address, regions: PaperTexts['regions']): string =>
  listOnPaper([postcode, regions[region] ?? '', locality, street]);

export const directionOnPaper = (direction: string, law: PaperTexts['law']): string => {
  const key = `direction.${direction}`;
  return key in law ? law[key as keyof typeof law] : '';
};

/** When a project ran: a running one has a beginning alone. */
export const termOnPaper = ({ from, to, running }: { from: string; to: string; running: boolean }, stillRunning: string): string => {
  const ends = running ? stillRunning : dayOnPaper(to);
  return [dayOnPaper(from), from === '' && running ? '' : ends].filter((day) => day !== '').join(' – ');
};

/** The annex gives the three places of a signature in one line: «Лауазымы (қолы) Т. А. Ә. (болған жағдайда)». */
export const captionsOf = (text: string): readonly [string, string, string] => {
  const [, position = text, signature = '', person = ''] = /^(.*?) (\(.*?\)) (.*)$/.exec(text) ?? [];
  return [position, signature, person];
};
