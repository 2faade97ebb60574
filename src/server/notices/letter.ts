import { almatyDate, startOfDay } from '#law/almaty';
import type { NoticeCode } from '#law/filing/notice';
import { formatInstant, milliseconds } from '#law/instant';
import { letterWords, type LetterLanguage } from './letter-words';

/** Whoever never chose reads Kazakh. */
export const languageOf = (value: string): LetterLanguage => (value === 'ru' || value === 'en' ? value : 'kk');

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const paragraph = (line: string): string =>
  `<p>${escaped(line).replace(/https?:\/\/[^\s]+/g, (address) => `<a href="${address}">${address}</a>`)}</p>`;

/** The same words as plain text and as the plainest page. */
const letterOf = (subject: string, lines: readonly string[]): Letter => ({ subject, text: `${lines.join('\n\n')}\n`, html: lines.map(paragraph).join('\n') });

/** CO-7: `31.08.2026 23:59` by the clock of Almaty, the last minute that still counts. */
const lastMinute = (instant: string): string => {
  if (instant === '') return '';
  const last = formatInstant(milliseconds(instant) - 1);
  const date = almatyDate(last);
  const minutes = Math.floor((milliseconds(last) - milliseconds(startOfDay(date))) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.split('-').reverse().join('.')} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

export interface News {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly language: LetterLanguage;
  /** The call's title in that language. */
  readonly call: string;
  /** Where the app is, without a slash at its end. */
  readonly home: string;
}

const placeOf = (code: string, submission: string): string => {
  if (/^(council|sheet)\./.test(code)) return '/council';
  if (code.startsWith('organisation.')) return '/organisation/people';
  if (code === 'retention.due') return '/office/retention';
  return submission === '' ? '/calls' : `/papers/${submission}`;
};

/** Null for a code that no letter is written about. */
export const noticeLetter = ({ code, params, language, call, home }: News): Letter | null => {
  const words = letterWords[language];
  if (!(code in words.codes)) return null;
  const rules: Readonly<Record<string, string>> = words.rules;
  const param = (key: string): string => String(params[key] ?? '');
  const { subject, text } = words.codes[code as NoticeCode]({
    call, number: param('number') || param('bin'), until: lastMinute(param('until') || param('closesAt')), late: param('reason') === 'call.late', count: param('count'),
    clauses: param('clauses').split(',').map((rule) => rules[rule] ?? rule).join('; '), term: param('term'), day: param('day').split('-').reverse().join('.'),
    mean: param('mean'), place: Number(param('rank')) > 0 ? `${param('rank')}/${param('of')}` : '',
  });
  const ofCall = code.startsWith('term.') ? '/office/calls' : code.startsWith('result.') ? '/results' : null;
  const place = ofCall !== null ? `${ofCall}/${param('call')}` : placeOf(code, param('submission'));
  return letterOf(subject, [words.hello, text, `${words.open} ${home}${place}`, `${words.stop} ${home}/account`]);
};

/** The token stands after `#`, which no server's log ever sees. */
export const confirmationLetter = (language: LetterLanguage, home: string, token: string): Letter => {
  const { hello, confirm } = letterWords[language];
  return letterOf(confirm.subject, [hello, confirm.text, `${home}/confirm#${token}`, confirm.ignore]);
};
