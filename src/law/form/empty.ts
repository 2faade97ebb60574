import type { Answers, Field, Fields, Package, Row, Sections, Values } from './fields';

/** What one field holds before anybody typed. */
export const emptyOf = (field: Field): unknown => {
  switch (field.type) {
    case 'confirm':
    case 'toggle':
      return false;
    case 'rows':
      return [];
    case 'group':
      return emptyValues(field.fields);
    default:
      return '';
  }
};

/** What a set of fields holds before anybody typed. Files hold nothing: they are attachments. */
export const emptyValues = <F extends Fields>(fields: F): Values<F> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.type !== 'files')
      .map(([key, field]) => [key, emptyOf(field)]),
  ) as Values<F>;

/** @param id 15 × [a-z0-9], made by the device */
export const emptyRow = <F extends Fields>(fields: F, id: string): Row & Values<F> => ({ id, ...emptyValues(fields) });

/** A package before its first keystroke: every section, every field as its type is empty. */
export const emptyAnswers = <S extends Sections>(pack: Package<S>): Answers<S> =>
  Object.fromEntries(
    Object.entries(pack.sections).map(([key, section]) => [key, emptyValues(section.fields)]),
  ) as Answers<S>;
