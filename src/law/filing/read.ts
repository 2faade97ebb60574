import { finding } from '../form/check';
import type { FindingCode, Finding } from '../form/finding';
import { normalise } from '../form/normalise';
import type { Package } from '../form/fields';
import { awardPackage, type AwardAnswers } from '../forms/award';
import { paperPackage, type PaperAnswers } from '../forms/paper-award';
import { hasLoneSurrogate } from '../characters';
import { abnormalPaths } from './abnormal';
import { canonical, depthOf, hasLoneEscape } from './canonical';
import type { FiledDocument } from './document';
import { documentLook, documentShape } from './shape';
import { limits, type EnterOperation, type SubmitOperation } from './wire';

export type AwardDocument = FiledDocument & { readonly answers: AwardAnswers };
export type PaperDocument = FiledDocument & { readonly answers: PaperAnswers };
export type Read<D = AwardDocument> =
  | { readonly ok: true; readonly document: D }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * What is looked for: one package, and no other. zod's shape is made when something first looks wrong: nearly
 * nothing does, and making it costs every VM of the server as much as judging some forty documents.
 */
const readerOf = <P extends Package>(pack: P) => {
  let made: ReturnType<typeof documentShape> | undefined;
  return { pack, shape: () => (made ??= documentShape(pack)), looksRight: documentLook(pack) };
};
const award = readerOf(awardPackage);
const paper = readerOf(paperPackage);

const refuse = (code: FindingCode, params: Finding['params'] = {}, path = ''): Read<never> => ({
  ok: false,
  findings: [finding('own', path, code, params)],
});

type Reader = ReturnType<typeof readerOf>;
type Hash = (text: string) => string;

/**
 * Opens what a stranger sent: size, characters, hash, depth, canonical form, strict shape, identity,
 * normal form, in that order, so that the cheap and safe come first. What comes out may be checked.
 *
 * @param sha256 lower-case hex of the text as UTF-8.
 */
const readAs = <D extends FiledDocument>({ pack, shape, looksRight }: Reader, operation: SubmitOperation | EnterOperation, sha256: Hash): Read<D> => {
  const { id, text } = operation;
  if (text.length > limits.text) return refuse('document.large', { max: limits.text, have: text.length });
  // A lone surrogate has become U+FFFD where Go has seen it: something was lost, so nothing is hashed.
  if (text.includes('\ufffd') || hasLoneSurrogate(text)) return refuse('document.characters');
  if (sha256(text) !== operation.sha256) return refuse('document.hash');
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

export const readFiled = (operation: SubmitOperation, sha256: Hash): Read => readAs<AwardDocument>(award, operation, sha256);

/** The same of what came on paper and the office entered; neither is taken for the other. */
export const readEntered = (operation: EnterOperation, sha256: Hash): Read<PaperDocument> => readAs<PaperDocument>(paper, operation, sha256);
