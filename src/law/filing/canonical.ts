/**
 * Whether a JSON text holds an escaped surrogate without its partner. Go, which parses for goja, makes it
 * U+FFFD without a word, so it has to be seen before parsing.
 */
export const hasLoneEscape = (json: string): boolean => {
  if (!json.includes('\\u')) return false;
  // One native pass: a whole pair is twelve units, half of one six, any other escape two.
  const escapes = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)/g;
  return (json.match(escapes) ?? []).some((escape) => escape.length === 6);
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

/** The text without its strings: what nests is left. */
const structureOf = (json: string): string => {
  const escaped = json.includes('\\"') || json.includes('\\\\');
  // Without escaped quotes each is an edge of a string, and every second piece lies outside.
  const pieces = (escaped ? json.replace(/\\["\\]/g, '') : json).split('"');
  return pieces.filter((_, at) => at % 2 === 0).join('');
};

/** Deepest nesting of a JSON text, found without parsing it; engines at work on strings are native, goja's loops slow. */
export const depthOf = (json: string): number => {
  const brackets = structureOf(json).replace(/[^[\]{}]+/g, '');
  let depth = 0;
  let deepest = 0;
  for (const sign of brackets) {
    if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    else depth -= 1;
  }
  return deepest;
};
