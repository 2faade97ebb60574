import type { FiledDocument } from '#law/filing/document';
import type { ApplicationAnswer } from '#law/filing/journal';
import type { AwardAnswers } from '#law/forms/award';

export interface ApplicationFile {
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  /** Field paths that it answers; empty when the text is gone. */
  readonly slots: readonly string[];
  /** Of the stored file; null while it has not come. */
  readonly id: string | null;
}

export const answersOf = (text: string): AwardAnswers => (JSON.parse(text) as FiledDocument & { readonly answers: AwardAnswers }).answers;

/** Each file of the manifest once, in its order, with what is stored of it. */
export const filesOf = ({ text, attachments }: Pick<ApplicationAnswer, 'text' | 'attachments'>): ApplicationFile[] => {
  const stored = new Map(attachments.map((file) => [file.sha256, file]));
  if (text === '') return attachments.map((file) => ({ ...file, slots: [] }));
  const files = new Map<string, ApplicationFile>();
  for (const { sha256, name, kind, size, slot } of (JSON.parse(text) as FiledDocument).attachments) {
    const known = files.get(sha256);
    files.set(sha256, known ? { ...known, slots: [...known.slots, slot] } : { sha256, name, kind, size, slots: [slot], id: stored.get(sha256)?.id ?? null });
  }
  return [...files.values()];
};
