/**
 * What the parity suite asks of the law: one vector in, one canonical text out. Bundled for PocketBase
 * and imported by Node, so that both run the same file.
 */
import { checkFiled, consentOf, type Facts } from '#law/award/check';
import { checkEntered } from '#law/award/entered';
import { canonical } from '#law/filing/canonical';
import { readEntered, readFiled } from '#law/filing/read';
import type { EnterOperation, SubmitOperation } from '#law/filing/wire';
import { awardPackage } from '#law/forms/award';
import { normalise } from '#law/form/normalise';
import { almatyDate } from '#law/almaty';
import { judgeCouncil, type CouncilVector } from './council-judge';

export type Vector =
  | CouncilVector
  /** An operation as a stranger sends it, and the facts at its arrival. */
  | { readonly kind: 'filing'; readonly operation: SubmitOperation; readonly facts: Omit<Facts, 'consentHash'> }
  /** The same of what came on paper, as the office enters it. */
  | { readonly kind: 'entry'; readonly operation: EnterOperation; readonly facts: Omit<Facts, 'consentHash'> }
  /** Answers as typed: what they become when sealed. */
  | { readonly kind: 'typed'; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly kind: 'day'; readonly instant: string };

export const judge = (vector: Vector, sha256: (text: string) => string): string => {
  switch (vector.kind) {
    case 'filing': {
      const read = readFiled(vector.operation, sha256);
      if (!read.ok) return canonical(read.findings);
      const consentHash = sha256(consentOf(read.document));
      return canonical(checkFiled(read.document, { ...vector.facts, consentHash }));
    }
    case 'entry': {
      const read = readEntered(vector.operation, sha256);
      return canonical(read.ok ? checkEntered(read.document, { ...vector.facts, consentHash: '' }) : read.findings);
    }
    case 'typed':
      return canonical(normalise(awardPackage, vector.answers));
    case 'day':
      return canonical(almatyDate(vector.instant));
    default:
      return judgeCouncil(vector, sha256);
  }
};
