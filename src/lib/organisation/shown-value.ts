import type { LeafField } from '#law/form/fields';
import { isIsoDate } from '#law/dates';
import { i18n } from '../i18n/language.svelte';
import { packWords } from '../forms/pack-words.svelte';
import type { LooseWords } from '../forms/loose-words';

const wordsOf = (path: string): LooseWords | undefined => {
  const [section = '', ...rest] = path.split('.');
  let words: LooseWords | undefined;
  let inside = packWords.t.sections[section]?.fields;
  for (const part of rest) {
    words = inside?.[part];
    inside = words?.fields;
  }
  return words;
};

/** A kept answer as a person reads it. */
export const shownValue = (field: LeafField, path: string, value: string | boolean): string => {
  if (typeof value === 'boolean') return value ? i18n.t.app.yes : i18n.t.app.no;
  if (field.type === 'choice') return wordsOf(path)?.options?.[value] ?? value;
  return field.type === 'date' && isIsoDate(value) ? i18n.t.format.date(value) : value;
};
