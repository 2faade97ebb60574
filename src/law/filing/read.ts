import { finding } from '../form/check';
import type { FindingCode, Finding } from '../form/finding';
import { normalise } from '../form/normalise';
import { awardPackage, type AwardAnswers } from '../forms/award';
import { hasLoneSurrogate } from '../characters';
import { canonical, depthOf, hasLoneEscape } from './canonical';
import type { FiledDocument } from './document';
import { documentShape } from './shape';
import { limits, type SubmitOperation } from './wire';

export type AwardDocument = FiledDocument & { readonly answers: AwardAnswers };
export type Read =
  | { readonly ok: true; readonly document: AwardDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const shape = documentShape(awardPackage);

const refuse = (code: FindingCode, params: Finding['params'] = {}, path = ''): Read => ({
  ok: false,
  findings: [finding('own', path, code, params)],
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Paths at which what was filed is not in its normal form: nothing is ever mended after sealing (I5). */
const abnormal = (filed: unknown, normal: unknown, path: string, found: string[]): string[] => {
  if (filed === normal) return found;
  if (typeof filed !== 'object' || filed === null || typeof normal !== 'object' || normal === null) {
    found.push(path);
    return found;
  }
  const a = filed as Record<string, unknown>;
  const b = normal as Record<string, unknown>;
  for (const key of Object.keys(a)) {
    if (a[key] === b[key]) continue;
    const step = Array.isArray(filed) ? String((a[key] as { id?: unknown }).id) : key;
    abnormal(a[key], b[key], path === '' ? step : `${path}.${step}`, found);
  }
  return found;
};

/**
 * Opens what a stranger sent: size, characters, hash, depth, canonical form, strict shape, identity,
 * normal form, in that order, so that the cheap and safe come first. What comes out may be checked.
 *
 * @param sha256 lower-case hex of the text as UTF-8.
 */
export const readFiled = (operation: SubmitOperation, sha256: (text: string) => string): Read => {
  const { id, text } = operation;
  if (text.length > limits.text) return refuse('document.large', { max: limits.text, have: text.length });
  // A lone surrogate has become U+FFFD where Go has seen it: something was lost, so nothing is hashed.
  if (text.includes('\ufffd') || hasLoneSurrogate(text)) return refuse('document.characters');
  if (sha256(text) !== operation.sha256) return refuse('document.hash');
  const depth = depthOf(text);
  if (depth > limits.depth) return refuse('document.deep', { max: limits.depth, have: depth });
  // Seen in the text: once parsed, goja has U+FFFD there and a browser has not.
  if (hasLoneEscape(text)) return refuse('document.characters');
  const value = parsed(text);
  if (value === undefined) return refuse('document.malformed');
  const result = shape.safeParse(value);
  if (!result.success) return refuse('document.shape', { at: (result.error.issues[0]?.path ?? []).join('.') });
  if (canonical(value) !== text) return refuse('document.malformed');
  const document = value as AwardDocument;
  if (document.id !== id || document.parent === id) return refuse('document.identity');
  const strange = abnormal(document.answers, normalise(awardPackage, document.answers), '', []);
  if (strange.length > 0) return { ok: false, findings: strange.map((path) => finding('own', path, 'normal.form')) };
  return { ok: true, document };
};
