import { normaliseBic } from '../bic';
import { normaliseBin } from '../bin';
import { normaliseDate } from './typed-date';
import { normaliseEmail } from '../email';
import { normaliseIban } from '../iban';
import { normalisePhone } from '../phone';
import { normaliseText } from '../text';
import type { Answers, Field, Fields, Package, Sections, Values } from './fields';
import { emptyValues } from './empty';
import { holds } from './relevance';

type Loose = Readonly<Record<string, unknown>>;

const leafText = (field: Field, typed: string): string => {
  switch (field.type) {
    case 'longText':
      return normaliseText(typed, { multiline: true });
    case 'text':
      return normaliseText(typed, { multiline: false });
    case 'bin':
      return normaliseBin(typed);
    case 'iban':
      return normaliseIban(typed);
    case 'bic':
      return normaliseBic(typed);
    case 'phone':
      return normalisePhone(typed);
    case 'email':
      return normaliseEmail(typed);
    case 'date':
      return normaliseDate(typed);
    default:
      return typed;
  }
};

const normalField = (field: Field, value: unknown): unknown => {
  switch (field.type) {
    case 'group':
      return normaliseValues(field.fields, (value ?? {}) as Loose);
    case 'rows':
      return ((value ?? []) as readonly Loose[]).map((row) => ({ id: row.id, ...normaliseValues(field.row, row) }));
    case 'confirm':
    case 'toggle':
      return value === true;
    default:
      return leafText(field, typeof value === 'string' ? value : '');
  }
};

/** What is not asked is not filed: an answer hidden by relevance goes back to empty. */
const emptied = (field: Field): unknown => emptyValues({ field }).field;

/**
 * Brings what was typed to the form that is filed: NFC, trimmed, E.164, copied fields, nothing
 * irrelevant. Idempotent: what has been normalised stays as it is.
 */
export const normaliseValues = <F extends Fields>(fields: F, typed: Loose): Values<F> => {
  const normal: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field.type !== 'files') normal[key] = normalField(field, typed[key]);
  }
  for (const [key, field] of Object.entries(fields)) {
    if (field.copyOf && holds(field.copyOf.when, normal)) normal[key] = normal[field.copyOf.field];
    if (field.when && field.type !== 'files' && !holds(field.when, normal)) normal[key] = emptied(field);
  }
  return normal as Values<F>;
};

export const normalise = <S extends Sections>(pack: Package<S>, typed: Loose): Answers<S> =>
  Object.fromEntries(
    Object.entries(pack.sections).map(([key, section]) => [
      key,
      normaliseValues(section.fields, (typed[key] ?? {}) as Loose),
    ]),
  ) as Answers<S>;
