import { finding } from '../form/check';
import type { Finding, FindingCode } from '../form/finding';
import type { Package } from '../form/fields';
import { isNormal } from '../form/normal';
import { normalise } from '../form/normalise';
import { hasLoneSurrogate } from '../characters';
import { abnormalPaths } from './abnormal';
import { canonical, depthOf, hasLoneEscape } from './canonical';
import type { FiledDocument } from './document';
import { documentLook, documentShape } from './shape';
import { limits, type Hash, type Sha256 } from './wire';

export type Read<D> =
  | { readonly ok: true; readonly document: D }
  | { readonly ok: false; readonly findings: readonly Finding[] };
/** A sealed document as it came: `id` is also the document's own. */
export interface Sealed {
  readonly id: string;
  readonly sha256: Sha256;
  readonly text: string;
}

/** The value of a text that has this hash, is canonical and nests no deeper: a glance, of which undefined says nothing. */
type Glance = (text: string, sha256: Sha256, deepest: number) => unknown;
let glance: Glance = () => undefined;

/** goja takes twice as long to read a document as to judge it: its host reads for it (pocketbase/sealed.go; the parity suite). */
export const openBy = (faster: Glance): void => {
  glance = faster;
};

const refuse = (code: FindingCode, params: Finding['params'] = {}, path = ''): Read<never> => ({
  ok: false,
  findings: [finding('own', path, code, params)],
});

/**
 * Opens what a stranger sent: size, characters, hash, depth, canonical form, strict shape, identity,
 * normal form, in that order, so that the cheap and safe come first. What comes out may be checked.
 * One package is looked for, and no other. zod's shape is made when something first looks wrong: nearly
 * nothing does, and making it costs every VM of the server as much as judging some forty documents.
 *
 * @param sha256 lower-case hex of the text as UTF-8.
 */
export const opener = <D extends FiledDocument>(pack: Package) => {
  let made: ReturnType<typeof documentShape> | undefined;
  const shape = () => (made ??= documentShape(pack));
  const looksRight = documentLook(pack);
  /** What the text is, step by step, where the glance could not tell. */
  const parsed = ({ text, sha256: claimed }: Sealed, sha256: Hash): { readonly value: unknown } | Read<never> => {
    // A lone surrogate has become U+FFFD where Go has seen it: something was lost, so nothing is hashed.
    if (text.includes('\ufffd') || hasLoneSurrogate(text)) return refuse('document.characters');
    if (sha256(text) !== claimed) return refuse('document.hash');
    const depth = depthOf(text);
    if (depth > limits.depth) return refuse('document.deep', { max: limits.depth, have: depth });
    // Seen in the text: once parsed, goja has U+FFFD there and a browser has not.
    if (hasLoneEscape(text)) return refuse('document.characters');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return refuse('document.malformed');
    }
    // The engine's own writer says what `canonical` does of whole numbers and keys in their order.
    return looksRight(value) && JSON.stringify(value) === text ? { value } : inShape(value, text);
  };
  const inShape = (value: unknown, text: string): { readonly value: unknown } | Read<never> => {
    const result = shape().safeParse(value);
    if (!result.success) return refuse('document.shape', { at: result.error.issues.slice(0, 1).flatMap(({ path }) => path).join('.') });
    return canonical(value) === text ? { value } : refuse('document.malformed');
  };
  return (sealed: Sealed, sha256: Hash): Read<D> => {
    const { id, text } = sealed;
    if (text.length > limits.text) return refuse('document.large', { max: limits.text, have: text.length });
    const glimpsed = glance(text, sealed.sha256, limits.depth);
    const read = looksRight(glimpsed) ? { value: glimpsed } : parsed(sealed, sha256);
    if ('ok' in read) return read;
    const document = read.value as D;
    if (document.id !== id || document.parent === id) return refuse('document.identity');
    const strange = isNormal(pack, document.answers) ? [] : abnormalPaths(document.answers, normalise(pack, document.answers));
    if (strange.length > 0) return { ok: false, findings: strange.map((path) => finding('own', path, 'normal.form')) };
    return { ok: true, document };
  };
};
