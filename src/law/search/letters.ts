/**
 * One sound for each letter of Kazakh, Russian and the Latin of both: what search (`fold`) and the comparing of names
 * (`council/name-skeleton`) both begin from. `S`, `C` and `T` are ш, ч and ц: one letter each, so that сх is not ш.
 */
export const sounds: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', є: 'e', ж: 'j', з: 'z',
  и: 'i', й: 'i', і: 'i', ї: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ұ: 'u', ү: 'u', ў: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'T', ч: 'C', ш: 'S', щ: 'S', ъ: '', ь: '', ю: 'iu', я: 'ia',
  // Latin letters of Kazakh and Turkish that do not decompose as they sound.
  ş: 'S', ç: 'C', ı: 'i', ğ: 'g', ŋ: 'n', ə: 'a',
  q: 'k', w: 'u', x: 'ks', y: 'i', "'": '', '’': '', ʼ: '', '`': '',
};
const isPlain = (letter: string): boolean => (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
const isMark = (letter: string): boolean => letter >= '\u0300' && letter <= '\u036f';

/** Of one letter of lower case; a blank for what is neither letter nor figure. */
export const soundOf = (letter: string): string => {
  const known = sounds[letter];
  if (known !== undefined) return known;
  if (isPlain(letter)) return letter;
  if (isMark(letter)) return '';
  if (letter < '\u00c0') return ' ';
  const base = letter.normalize('NFD').charAt(0);
  return base === letter ? ' ' : (sounds[base] ?? (isPlain(base) ? base : ' '));
};
