import type { Declare } from '#law/council/conflict-acts';
import { stanceDoubt, type StanceDoubt } from '#law/council/declaration';
import { seal, prepare } from '#law/filing/seal';
import type { FiledDocument } from '#law/filing/document';
import type { Instant } from '#law/filing/wire';
import { checkPackage } from '#law/form/check';
import type { Finding } from '#law/form/finding';
import { conflictDeclaration, type DeclarationAnswers } from '#law/forms/conflict-declaration';
import { sha256OfText } from '../outbox/hash';

type Typed = Readonly<Record<string, unknown>>;

export interface Looked {
  readonly findings: readonly Finding[];
  /** Asked about before sending, never refused. */
  readonly doubt: StanceDoubt | null;
}

/** The law's own judgement of what would be sealed: the server says the same. `applicants`: BINs. */
export const lookAt = (typed: Typed, applicants: readonly string[], today: string): Looked => {
  const answers = prepare({ package: conflictDeclaration, answers: typed, attachments: [] }).answers as DeclarationAnswers;
  const findings = checkPackage(conflictDeclaration, answers, { attachments: [], today });
  return { findings, doubt: findings.length > 0 ? null : stanceDoubt(answers, applicants) };
};

/** Frozen (I5): the act that goes through the queue, its id the document's. */
export const sealDeclaration = async (
  typed: Typed,
  { id, call, language, now }: { readonly id: string; readonly call: string; readonly language: FiledDocument['language']; readonly now: Instant },
): Promise<Declare> => {
  const { text } = seal({ id, parent: null, package: conflictDeclaration, call, language, answers: typed, attachments: [] }, { now });
  return { id, kind: 'declare', call, text, sha256: await sha256OfText(text) };
};
