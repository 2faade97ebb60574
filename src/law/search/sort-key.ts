/** Names in the order of the Kazakh alphabet, where only bytes can be compared: SQLite knows no collation. */
const order = '0123456789аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz';
const first = 0x30;
const places = new Map([...order].map((letter, at) => [letter, String.fromCharCode(first + at)]));

/** Figures, Kazakh letters, Latin ones; signs do not count, a blank comes before any letter. */
export const sortKey = (name: string): string => {
  let key = '';
  for (const letter of name.toLowerCase().normalize('NFC')) key += places.get(letter) ?? (/\s/.test(letter) ? ' ' : '');
  return key.replace(/ +/g, ' ').trim().slice(0, 120);
};
