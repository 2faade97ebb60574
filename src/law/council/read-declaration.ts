/** A sealed F11 as a stranger sent it. */
import { almatyDate } from '../almaty';
import { opener, type Sealed } from '../filing/open';
import type { FiledDocument } from '../filing/document';
import type { Hash, Instant } from '../filing/wire';
import { checkPackage } from '../form/check';
import type { Finding } from '../form/finding';
import { conflictDeclaration, type DeclarationAnswers } from '../forms/conflict-declaration';

export type DeclarationDocument = FiledDocument & { readonly answers: DeclarationAnswers };
export type ReadDeclaration =
  | { readonly ok: true; readonly document: DeclarationDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const open = opener<DeclarationDocument>(conflictDeclaration);

/** CI-1: whole, of this call, every «yes» with its detail. It has neither files nor a parent: earlier ones stay (CI-3). */
export const readDeclaration = (sealed: Sealed, { call, now, sha256 }: { readonly call: string; readonly now: Instant; readonly sha256: Hash }): ReadDeclaration => {
  const read = open(sealed, sha256);
  if (!read.ok) return read;
  const { document } = read;
  const strange = document.call !== call || document.parent !== null || document.attachments.length > 0;
  if (strange) return { ok: false, findings: [{ rule: 'own', path: '', code: 'document.identity', severity: 'error', params: {} }] };
  const findings = checkPackage(conflictDeclaration, document.answers, { attachments: [], today: almatyDate(now) });
  return findings.some(({ severity }) => severity === 'error') ? { ok: false, findings } : { ok: true, document };
};
