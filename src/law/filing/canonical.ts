/**
 * Whether a JSON text holds an escaped surrogate without its partner. Go, which parses for goja, makes it
 * U+FFFD without a word, so it has to be seen before parsing.
 */
export const hasLoneEscape = (json: string): boolean => {
  if (!/\\u[dD][89a-fA-F]/.test(json)) return false;
  const escapes = /\\(u[0-9a-fA-F]{4}|.)/g;
  let high = -1;
  for (let found = escapes.exec(json); found !== null; found = escapes.exec(json)) {
    const unit = found[1]?.length === 5 ? Number.parseInt(found[1].slice(1), 16) : 0;
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    if (high >= 0 && !(low && found.index === high)) return true;
    if (high < 0 && low) return true;
    high = unit >= 0xd800 && unit <= 0xdbff ? escapes.lastIndex : -1;
  }
  return high >= 0;
};

/**
 * The one JSON text of a value: keys in UTF-16 order, no spaces, whole numbers only. What is hashed or
 * signed is this text, never an object: stores and engines reorder keys.
 *
 * @throws RangeError on what JSON or our documents do not have (fractions, undefined, functions).
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError('a document holds whole numbers only');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const members = value as Record<string, unknown>;
    return `{${Object.keys(members).sort().map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join(',')}}`;
  }
  throw new RangeError(`a document holds no ${typeof value}`);
};

/** Where the string that opens at `open` closes; past the end when it does not. */
const closingOf = (json: string, open: number): number => {
  for (let close = json.indexOf('"', open + 1); close >= 0; close = json.indexOf('"', close + 1)) {
    let before = close - 1;
    while (json[before] === '\\') before -= 1;
    if ((close - before) % 2 === 1) return close;
  }
  return json.length;
};

/** Deepest nesting of a JSON text, found without parsing it; strings are hopped over, as goja visits units slowly. */
export const depthOf = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; ) {
    const open = json.indexOf('"', at);
    const structure = json.slice(at, open < 0 ? json.length : open);
    for (let i = 0; i < structure.length; i += 1) {
      const sign = structure[i];
      if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
      else if (sign === '}' || sign === ']') depth -= 1;
    }
    at = open < 0 ? json.length : closingOf(json, open) + 1;
  }
  return deepest;
};
