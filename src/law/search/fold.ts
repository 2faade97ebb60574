/**
 * Names are written in Kazakh, looked for in Russian spelling or in Latin, and typed on keyboards without
 * Ә Ғ Қ Ң Ө Ұ Ү Һ І. Folding brings all of these to one skeleton; it loses much and is never shown.
 */
const letters: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', є: 'e', ж: 'j', з: 'z',
  и: 'i', й: 'i', і: 'i', ї: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ұ: 'u', ү: 'u', ў: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ь: '', ю: 'iu', я: 'ia',
  // Latin letters of Kazakh and Turkish that do not decompose as they sound.
  ş: 'sh', ç: 'ch', ı: 'i', ğ: 'g', ŋ: 'n', ə: 'a',
  q: 'k', w: 'u', x: 'ks', y: 'i', "'": '', '’': '', ʼ: '', '`': '',
};
const isPlain = (letter: string): boolean => /^[a-z0-9]$/.test(letter);
const isMark = (letter: string): boolean => letter >= '\u0300' && letter <= '\u036f';

/** One letter of lower case; a blank for what is neither letter nor figure. */
const skeletonOf = (letter: string): string => {
  const known = letters[letter];
  if (known !== undefined) return known;
  if (isPlain(letter)) return letter;
  if (isMark(letter)) return '';
  if (letter < '\u00c0') return ' ';
  const base = letter.normalize('NFD').charAt(0);
  return base === letter ? ' ' : (letters[base] ?? (isPlain(base) ? base : ' '));
};

/** What several spellings of one sound come to; again and again, for one may make another. */
const settle = (skeleton: string): string => {
  const settled = skeleton
    .replace(/shch/g, 'sh').replace(/zh|dj/g, 'j').replace(/kh/g, 'h').replace(/gh/g, 'g').replace(/ng/g, 'n').replace(/ie/g, 'e')
    .replace(/([a-z])\1+/g, '$1');
  return settled === skeleton ? settled : settle(settled);
};

/** Letter by letter, before spellings of one sound are brought together: «ҚҚ» stays two letters. */
export const skeleton = (text: string): string => {
  const lower = text.toLowerCase().normalize('NFC');
  let out = '';
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower.charAt(at);
    const next = lower.charAt(at + 1);
    if (letter === 'c') out += next === 'h' ? 'c' : /[eiy]/.test(next) ? 'ts' : 'k';
    else out += skeletonOf(letter);
  }
  return out.replace(/ +/g, ' ').trim();
};

/** Words of `a–z 0–9` with one space between; idempotent, total. */
export const fold = (text: string): string => skeleton(text).split(' ').map(settle).filter((word) => word !== '').join(' ');

/**
 * What a name is looked for in: a blank before each word, so that a beginning can be asked for, and all of it
 * in one word as well («Жасқанат» finds «Жас Қанат»).
 */
export const needleOf = (name: string): string => {
  const folded = fold(name);
  return folded.includes(' ') ? ` ${folded} ${settle(folded.replace(/ /g, ''))}` : ` ${folded}`;
};

/** Raised when folding changes: needles made by an older one are made anew. */
export const foldVersion = 1;
