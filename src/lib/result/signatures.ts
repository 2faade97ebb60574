/** Signatures of a published result, verified by this browser. */
import type { Publication } from '#law/council/publication';
import { signaturesOf, type Signatures, type Statement } from '#law/council/publication-signatures';
import { canSign } from '../council/can-sign';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

const isTrue = async ({ key, text, signature }: Statement): Promise<boolean> => {
  try {
    const by = await crypto.subtle.importKey('raw', bytes(key), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, by, bytes(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
};

/** `ok: null`: this browser cannot tell (I8): there are signatures, and no WebCrypto. */
export type CheckedSignatures =
  | { readonly ok: true; readonly sheets: number }
  | { readonly ok: null }
  | Exclude<Signatures, { ok: true }>
  | { readonly ok: false; readonly code: 'signature.wrong'; readonly seq: number; readonly kind: string };

/** How many sheets a device's key signed, or the event whose signature does not fit. */
export const checkSignatures = async (publication: Publication): Promise<CheckedSignatures> => {
  const found = signaturesOf(publication);
  if (!found.ok) return found;
  if (found.statements.length > 0 && !canSign()) return { ok: null };
  for (const each of found.statements) {
    if (!(await isTrue(each))) return { ok: false, code: 'signature.wrong', seq: each.seq, kind: each.kind };
  }
  return { ok: true, sheets: found.statements.filter(({ kind }) => kind === 'sheet.locked').length };
};
