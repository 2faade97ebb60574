import { slotsOf } from '../form/slots';
import type { Answers, Package, Sections } from '../form/fields';
import { normalise } from '../form/normalise';
import { order } from '../order';
import { canonical } from './canonical';
import type { Attachment, FiledDocument } from './document';
import type { Instant } from './wire';

export interface Draft<S extends Sections = Sections> {
  readonly id: string;
  readonly parent: string | null;
  readonly package: Package<S>;
  readonly call: string;
  readonly language: FiledDocument['language'];
  /** As typed, by section. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachments: readonly Attachment[];
}

const bySlot = (a: Attachment, b: Attachment): number => order(a.slot, b.slot) || order(a.id, b.id);

/**
 * What a draft would file: answers in their normal form, attachments that the answers make relevant,
 * in a fixed order. The check before sending looks at this, so that it sees what the server will see.
 */
export const prepare = <S extends Sections>(
  draft: Pick<Draft<S>, 'package' | 'answers' | 'attachments'>,
): { readonly answers: Answers<S>; readonly attachments: readonly Attachment[] } => {
  const answers = normalise(draft.package, draft.answers);
  const slots = slotsOf(draft.package, answers);
  const attachments = draft.attachments.filter(({ slot }) => slots.has(slot)).sort(bySlot);
  return { answers, attachments };
};

/** Freezes a draft into its canonical text (I5). Whoever calls hashes it as UTF-8. */
export const seal = <S extends Sections>(draft: Draft<S>, { now }: { now: Instant }): { text: string } => {
  const { answers, attachments } = prepare(draft);
  const document: FiledDocument = {
    format: 'otinim.document/1',
    id: draft.id,
    parent: draft.parent,
    package: draft.package.id,
    edition: draft.package.edition,
    call: draft.call,
    language: draft.language,
    sealedAt: now,
    answers,
    attachments: attachments.map(({ id, slot, name, kind, size, sha256 }) => ({ id, slot, name, kind, size, sha256 })),
  };
  return { text: canonical(document) };
};
