/** Longest name that every system and messenger keeps: 255 bytes, and a Kazakh letter is two. */
const longest = 110;

/** What systems forbid in names becomes a blank. */
export const cleaned = (words: string): string => words.replace(/[\\/:*?"<>|\n\t]/g, ' ').replace(/ {2,}/g, ' ').trim();

/** A file's name out of words. */
export const fileNameOf = (parts: readonly string[], ending: string): string => {
  const name = parts
    .map(cleaned)
    .filter((part) => part !== '')
    .join(' ');
  return `${name.slice(0, longest).trimEnd()}.${ending}`;
};
