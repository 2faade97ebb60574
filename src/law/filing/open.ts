import { finding } from '../form/check';
import type { Finding, FindingCode } from '../form/finding';
import type { Package } from '../form/fields';
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
  return ({ id, text, sha256: claimed }: Sealed, sha256: Hash): Read<D> => {
    if (text.length > limits.text) return refuse('document.large', { max: limits.text, have: text.length });
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
    if (!looksRight(value) || JSON.stringify(value) !== text) {
      const result = shape().safeParse(value);
      if (!result.success) return refuse('document.shape', { at: result.error.issues.slice(0, 1).flatMap(({ path }) => path).join('.') });
      if (canonical(value) !== text) return refuse('document.malformed');
    }
    const document = value as D;
    if (document.id !== id || document.parent === id) return refuse('document.identity');
    const strange = abnormalPaths(document.answers, normalise(pack, document.answers));
    if (strange.length > 0) return { ok: false, findings: strange.map((path) => finding('own', path, 'normal.form')) };
    return { ok: true, document };
  };
};
