import { normaliseBic } from '../bic';
import { normaliseBin } from '../bin';
import { normaliseDate } from './typed-date';
import { normaliseEmail } from '../email';
import { normaliseIban } from '../iban';
import { normalisePhone } from '../phone';
import { normaliseTime } from '../time';
import { normaliseText } from '../text';
import type { Answers, Field, Fields, FilesField, LeafField, Package, Sections, SwitchField, Values } from './fields';
import { emptyOf } from './empty';
import { membersOf } from './members';
import { holds } from './relevance';

type Loose = Readonly<Record<string, unknown>>;

/** Files are attachments: they hold no answer. */
export type Answered = Exclude<Field, FilesField>;
type TextLike = Exclude<LeafField, SwitchField>;

export const normalText: Record<TextLike['type'], (typed: string) => string> = {
  text: (typed) => normaliseText(typed, { multiline: false }),
  longText: (typed) => normaliseText(typed, { multiline: true }),
  bin: normaliseBin, iban: normaliseIban, bic: normaliseBic, phone: normalisePhone, email: normaliseEmail, time: normaliseTime,
  date: normaliseDate,
  choice: (typed) => typed,
};

const normalField = (field: Answered, value: unknown): unknown => {
  switch (field.type) {
    case 'group':
      return normaliseValues(field.fields, (value ?? {}) as Loose);
    case 'rows':
      return ((value ?? []) as readonly Loose[]).map((row) => ({ id: row.id, ...normaliseValues(field.row, row) }));
    case 'confirm':
    case 'toggle':
      return value === true;
    default:
      return normalText[field.type](typeof value === 'string' ? value : '');
  }
};

/**
 * Brings what was typed to the form that is filed: NFC, trimmed, E.164, copied fields, nothing
 * irrelevant. Idempotent: what has been normalised stays as it is.
 */
export const normaliseValues = <F extends Fields>(fields: F, typed: Loose): Values<F> => {
  const normal: Record<string, unknown> = {};
  const members = membersOf(fields);
  members.forEach(({ key, field }) => {
    if (field.type !== 'files') normal[key] = normalField(field, typed[key]);
  });
  members.forEach(({ key, field }) => {
    if (field.copyOf && holds(field.copyOf.when, normal)) normal[key] = normal[field.copyOf.field];
    // What is not asked is not filed: an answer hidden by relevance goes back to empty.
    if (field.when && field.type !== 'files' && !holds(field.when, normal)) normal[key] = emptyOf(field);
  });
  return normal as Values<F>;
};

/** All sections of a package, whatever is missing as empty. Idempotent. */
export const normalise = <S extends Sections>(pack: Package<S>, typed: Loose): Answers<S> =>
  Object.fromEntries(
    Object.entries(pack.sections).map(([key, section]) => [
      key,
      normaliseValues(section.fields, (typed[key] ?? {}) as Loose),
    ]),
  ) as Answers<S>;
