/**
 * Names as they are compared: one coarse Latin spelling for what Kazakh, Russian and the passport's Latin
 * write in many ways (Жұмабаев, Жумабаев, Джумабаев, Zhumabayev, Jumabaev).
 */

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', і: 'i', ы: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f',
  х: 'h', һ: 'h', ц: 'c', ч: 'C', ш: 's', щ: 's', ъ: '', ь: '', ю: 'iu', я: 'ia',
};
const latin: Readonly<Record<string, string>> = {
  ä: 'a', á: 'a', ö: 'o', ó: 'o', ü: 'u', ū: 'u', ú: 'u', ğ: 'g', ǵ: 'g', ş: 's', ñ: 'n', ń: 'n', ı: 'i', ý: 'i', y: 'i', q: 'k', w: 'v', x: 'h',
};
/** Pairs of letters that stand for one sound, longest first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'], [/dzh|dj|zh/g, 'j'], [/kh/g, 'h'], [/gh/g, 'g'], [/ch/g, 'C'], [/ts|tc/g, 'c'], [/ph/g, 'f'], [/ck/g, 'k'],
];

/** Letter by letter; whatever is no letter is dropped. */
const letters = (written: string): string => {
  let text = written.normalize('NFC').toLowerCase().replace(/дж/g, 'ж').replace(/[^a-zа-яёәғқңөұүһіäáöóüūúğǵşñńıýy]/g, '');
  for (const [pattern, sound] of sounds) text = text.replace(pattern, sound);
  let out = '';
  for (const letter of text) out += cyrillic[letter] ?? latin[letter] ?? letter;
  return out;
};

// Zhumabayev and Жумабаев, Ilyas and Ильяс, Yerlan and Ерлан.
const withoutGlides = (text: string): string => text.replace(/i+(?=[aeou])/g, '');

/** The coarse spelling. `C` is the sound of ч. Total. */
export const skeleton = (written: string): string => withoutGlides(letters(written)).replace(/(.)\1+/g, '$1');

/** What a name begins with, as an initial is written: Я is not А. */
export const initialOf = (written: string): string => /^(i[au]|.)?/.exec(letters(written))?.[0] ?? '';

/** Surname without the ending of gender: Ахметов and Ахметова have one. */
export const stemOf = (surname: string): string => skeleton(surname).replace(/(ov|ev|in)a?$/, '$1').replace(/(sk|ck)(i|ai|aa|a|oi)?$/, '$1');

/** The name that a patronymic is made of: Асанович, Асановна, Асанұлы, Асанқызы → асан. Null for no patronymic. */
export const fatherOf = (patronymic: string): string | null => {
  const found = /^(.{2,}?)(?:[oe]?viC|[oe]vna|iC(?:na)?|iniCna|uli|ulu|kizi|kisi)$/.exec(withoutGlides(letters(patronymic)));
  return found?.[1] === undefined ? null : givenOf(found[1]);
};

/** A given name as patronymics keep it: Николай, Николаевич. */
export const givenOf = (written: string): string => skeleton(written).replace(/i$/, '');

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
