/** Whether a text is made of certain characters alone: the one question that is asked of every letter of a document. */
export type Look = (text: string) => boolean;

/** @param ranges UTF-16 units as between the brackets of a regular expression, none of which needs an escape there. */
type Make = (ranges: string) => Look;

let make: Make = (ranges) => {
  const other = new RegExp(`[^${ranges}]`);
  return (text) => !other.test(text);
};

/** goja is slow at this: its host looks for it (pocketbase/only.go), with the same answers (the parity suite). */
export const lookBy = (faster: Make): void => {
  make = faster;
};

/** Made at its first use, so that a host may lend its own before. */
export const only = (ranges: string): Look => {
  let look: Look | undefined;
  return (text) => (look ??= make(ranges))(text);
};
