/** Legal forms, which everybody writes otherwise or leaves out: nobody is looked for by them. */
import { soundsOf } from './fold';

const short = ['ҚБ', 'ҚҚ', 'РҚБ', 'РҚҚ', 'ЖҚ', 'ЖМ', 'КҚ', 'ЗТБ', 'ЖШС', 'ҮЕҰ', 'КеАҚ', 'ОО', 'ОФ', 'РОО', 'РОФ', 'ЧФ', 'ЧУ', 'КФ', 'ОЮЛ', 'ТОО', 'НПО', 'НАО', 'NGO', 'LLP'];
/** Words as well when written small: «Ақ ниет» is a name, «АҚ» is not. */
const shortInCapitals = ['АҚ', 'АО', 'ИА', 'PA', 'PF'];
const long = [
  'заңды тұлғалар бірлестігі', 'қоғамдық бірлестігі', 'қоғамдық бірлестік', 'қоғамдық қоры', 'қоғамдық қор', 'жеке қоры', 'корпоративтік қоры',
  'жеке мекемесі', 'жауапкершілігі шектеулі серіктестігі', 'акционерлік қоғамы',
  'объединение юридических лиц', 'общественное объединение', 'общественный фонд', 'частный фонд', 'корпоративный фонд', 'частное учреждение',
  'товарищество с ограниченной ответственностью', 'акционерное общество',
  'association of legal entities', 'public association', 'public foundation', 'private foundation', 'private institution',
].map((form) => soundsOf(form).split(' '));

const shorts = new Set(short.map(soundsOf));
const capitals = new Set(shortInCapitals.map(soundsOf));

const isShort = (word: string): boolean => {
  const bare = soundsOf(word);
  return shorts.has(bare) || (capitals.has(bare) && word === word.toUpperCase());
};

/** The words of a text without legal forms; all of them when nothing else is left. */
export const withoutLegalForms = (words: readonly string[]): readonly string[] => {
  const bare = words.map(soundsOf);
  const kept = words.filter((word, at) => {
    const within = long.some((form) =>
      form.some((_, start) => form.every((part, i) => bare[at - start + i] === part)),
    );
    return !within && !isShort(word);
  });
  return kept.length > 0 ? kept : words;
};
