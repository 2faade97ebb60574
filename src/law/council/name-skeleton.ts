/**
 * Names as they are compared: one coarse Latin spelling for what Kazakh, Russian and the passport's Latin
 * write in many ways (Жұмабаев, Жумабаев, Джумабаев, Zhumabayev, Jumabaev).
 */
import { soundOf } from '../search/letters';

/** Pairs of Latin letters that stand for one sound, longest first. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'], [/dzh|dj|zh/g, 'j'], [/kh/g, 'h'], [/gh/g, 'g'], [/ch/g, 'C'], [/ts|tc/g, 'T'], [/ph/g, 'f'], [/ck/g, 'k'], [/w/g, 'v'],
];

/** Letter by letter; whatever is no letter is dropped. */
const letters = (written: string): string => {
  let text = written.normalize('NFC').toLowerCase().replace(/дж/g, 'ж');
  for (const [pattern, sound] of pairs) text = text.replace(pattern, sound);
  let out = '';
  for (const letter of text) out += /[A-Z]/.test(letter) ? letter : soundOf(letter);
  return out.replace(/[ 0-9]/g, '');
};

// Zhumabayev and Жумабаев, Ilyas and Ильяс, Yerlan and Ерлан.
const withoutGlides = (text: string): string => text.replace(/i+(?=[aeou])/g, '');

const single = (text: string): string => text.replace(/(.)\1+/g, '$1');

/** The coarse spelling. `S`, `C`, `T` are ш, ч, ц. Total. */
export const skeleton = (written: string): string => single(withoutGlides(letters(written)));

/** What a name begins with, as an initial is written: Я is not А. Kazakh has no ч of its own: Чокан is Шоқан. */
export const initialOf = (written: string): string => (/^(i[au]|.)?/.exec(letters(written))?.[0] ?? '').replace('C', 'S');

/** Letters that Kazakh and the Russian registers exchange, each with what both come to. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  // Шоқан, Чокан · Мұстапа, Мустафа · Тоқтар, Тохтар · Уәли, Вали · Өтеген, Утеген
  [/C/g, 'S'], [/f/g, 'p'], [/h/g, 'k'], [/v/g, 'u'], [/o/g, 'u'],
  // Шыңғыс, Чингиз · Тәңір, Тангир · Сәтбай, Сатпай
  [/z$/, 's'], [/ng/g, 'n'], [/([tksS])p/g, '$1b'],
];
/** A skeleton as it sounds in either spelling. Short ones are left alone: Хан is not Кан. */
export const soundAlike = (skeleton: string): string => {
  if (skeleton.length < 4) return skeleton;
  return single(exchanges.reduce((text, [letter, sound]) => text.replace(letter, sound), skeleton));
};

/** Surname without the ending of gender: Ахметов and Ахметова have one. */
export const stemOf = (surname: string): string => skeleton(surname).replace(/(ov|ev|in)a?$/, '$1').replace(/([sT]k)(i|ai|aa|a|oi)?$/, '$1');

/** As patronymics keep a given name: Николай, Николаевич. */
const rooted = (text: string): string => single(text).replace(/i$/, '');
/** A given name as `fatherOf` gives one: the two can be compared. */
export const givenOf = (written: string): string => rooted(skeleton(written));

/** The name that a patronymic is made of: Асанович, Асановна, Асанұлы, Асанқызы → асан. Null for no patronymic. */
export const fatherOf = (patronymic: string): string | null => {
  const found = /^(.{2,}?)(?:[oe]?viC|[oe]vna|iC(?:na)?|iniCna|uli|ulu|kizi|kisi)$/.exec(withoutGlides(letters(patronymic)));
  return found?.[1] === undefined ? null : rooted(found[1]);
};

/**
 * Whether one vowel or `h` put in, left out or changed makes them equal, behind the first letter: Ыбыраев and
 * Ибраев, Хасан and Асан. Another consonant is another name: Бекетов, Бекенов. Short names are too near anyway.
 */
export const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const rest = (text: string): string => text.slice(start, text.length - end);
  const [left, right] = [rest(a), rest(b)];
  if (left === '' && right === '') return true;
  return /^[aeiou]?$/.test(left) && /^[aeiou]?$/.test(right) ? start > 0 : left + right === 'h';
};
