/** Longest name that every system and messenger keeps: 255 bytes, and a Kazakh letter is two. */
const longest = 110;

/** A file's name out of words; what systems forbid in names becomes a blank. */
export const fileNameOf = (parts: readonly string[], ending: string): string => {
  const name = parts
    .map((part) => part.replace(/[\\/:*?"<>|\n\t]/g, ' ').replace(/ {2,}/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  return `${name.slice(0, longest).trimEnd()}.${ending}`;
};
