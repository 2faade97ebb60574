/** A person's name as a form gives it, or as somebody wrote it on one line. */
import { fatherOf } from './name-skeleton';

export interface PersonName {
  readonly surname: string;
  /** Whole, or an initial. */
  readonly given: string;
  readonly patronymic: string;
}

const isInitial = (word: string): boolean => /^.\.?$/u.test(word);

/** «А.А.» and «А. А.» are two words. */
const wordsOf = (line: string): string[] => line.replace(/\./g, '. ').split(/[\s,]+/).filter((word) => /[^.\s]/.test(word));

/**
 * What a line may mean, the likelier first: surname, given name, patronymic stand in either order. Nothing
 * is asked of who writes: «Ахметов А.А.», «Асан Ахметов», «Асан Айдарұлы».
 */
export const readingsOf = (line: string): readonly PersonName[] => {
  const words = wordsOf(line);
  const initials = words.filter(isInitial);
  const whole = words.filter((word) => !isInitial(word));
  if (initials.length > 0) {
    const [given = '', patronymic = ''] = initials;
    const [first = '', second = ''] = whole;
    if (second !== '') return [{ surname: first, given: second, patronymic: given }, { surname: second, given: first, patronymic: given }];
    return [{ surname: first, given, patronymic }];
  }
  const at = whole.findIndex((word, place) => place > 0 && fatherOf(word) !== null && whole.length > 1);
  const [patronymic = ''] = at < 0 ? [whole[2] ?? ''] : [whole[at]];
  const [first = '', second = ''] = whole.filter((word) => word !== patronymic);
  // «Асан Айдарұлы»: no surname but the father's name.
  if (second === '') return [{ surname: first, given: '', patronymic }, { surname: patronymic, given: first, patronymic }];
  if (at === 1) return [{ surname: second, given: first, patronymic }];
  if (at === 2) return [{ surname: first, given: second, patronymic }];
  return [{ surname: first, given: second, patronymic }, { surname: second, given: first, patronymic }];
};
