import { soundOf, sounds } from './letters';

/**
 * Names are written in Kazakh, looked for in Russian spelling or in Latin, and typed on keyboards without
 * Ә Ғ Қ Ң Ө Ұ Ү Һ І. Folding brings all of these to one skeleton; it loses much and is never shown.
 */
const inLatin = (sound: string): string => sound.replace('S', 'sh').replace('C', 'ch').replace('T', 'ts');
/** Ready for the letters that names are made of: goja folds each name that is filed. */
const ready: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(sounds).map(([letter, sound]) => [letter, inLatin(sound)]));
const asTyped = (letter: string): string => ready[letter] ?? inLatin(soundOf(letter));

/** What several spellings of one sound come to; again and again, for one may make another. */
const settle = (skeleton: string): string => {
  const settled = skeleton
    .replace(/shch/g, 'sh').replace(/zh|dj/g, 'j').replace(/kh/g, 'h').replace(/gh/g, 'g').replace(/ng/g, 'n').replace(/ie/g, 'e')
    .replace(/([a-z])\1+/g, '$1');
  return settled === skeleton ? settled : settle(settled);
};

/** Letter by letter, before spellings of one sound are brought together: «ҚҚ» stays two letters. */
export const soundsOf = (text: string): string => {
  const lower = text.toLowerCase().normalize('NFC');
  let out = '';
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower.charAt(at);
    const next = lower.charAt(at + 1);
    if (letter === 'c') out += next === 'h' ? 'c' : /[eiy]/.test(next) ? 'ts' : 'k';
    else out += asTyped(letter);
  }
  return out.replace(/ +/g, ' ').trim();
};

/** Words of `a–z 0–9` with one space between; idempotent, total. */
export const fold = (text: string): string => settle(soundsOf(text)).split(' ').filter((word) => word !== '').join(' ');

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
