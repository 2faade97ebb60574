/**
 * A declaration that is being filled, kept on this device from the first keystroke as any draft is. It belongs to
 * one account and one call; it is no application, so it is neither listed with them nor mirrored.
 */
import type { DeclarationAnswers } from '#law/forms/conflict-declaration';
import { conflictDeclaration } from '#law/forms/conflict-declaration';
import { emptyAnswers } from '#law/form/empty';
import { putDraft } from '../drafts/drafts';
import { unitsOf } from '../drafts/units';
import type { Storage } from '../storage/storage';
import type { DraftRow } from '../storage/tables';

interface Place {
  readonly owner: string;
  readonly call: string;
}
/** No list shows it. The call is not the draft's own: its deadlines are those of applicants. */
const titleOf = ({ owner, call }: Place): string => `${owner} ${call}`;

const isFor = (place: Place) => (draft: DraftRow): boolean =>
  draft.package === conflictDeclaration.id && draft.title === titleOf(place) && draft.sealedAs === null && draft.deletedAt === null;

/** «Ахметов Асан Айдарұлы» of the proposal, as the form asks it. */
export const nameParts = (name: string): DeclarationAnswers['parties']['expert'] => {
  const [surname = '', givenName = '', ...rest] = name.split(/\s+/);
  return { surname, givenName, patronymic: rest.join(' ') };
};

export const emptyDeclaration = (name: string): DeclarationAnswers => {
  const empty = emptyAnswers(conflictDeclaration) as DeclarationAnswers;
  return { ...empty, parties: { ...empty.parties, expert: nameParts(name) } };
};

/** A renewed one begins with what was said before, but is dated and confirmed anew (CI-3). */
export const renewed = (text: string): DeclarationAnswers => {
  const { answers } = JSON.parse(text) as { readonly answers: DeclarationAnswers };
  return { ...answers, stance: { ...answers.stance, confirm: false, filledOn: '' } };
};

/** The one that is there, or a new one with these answers; two tabs make one. Null when it cannot be kept. */
export const declarationDraft = async (storage: Storage, place: Place, begin: DeclarationAnswers | null): Promise<string | null> => {
  const kept = await storage.save(['drafts', 'units', 'files'], async (db) => {
    const there = (await db.drafts.toArray()).find(isFor(place));
    if (there) return there.id;
    if (begin === null) return null;
    const { id } = await putDraft(db, { package: conflictDeclaration.id, edition: conflictDeclaration.edition, call: null, title: titleOf(place), units: unitsOf(conflictDeclaration, begin) }, { now: Date.now });
    // The person keeps it on this device: no mirror takes it, nobody is asked.
    await db.drafts.update(id, { account: '' });
    return id;
  });
  return kept.ok ? kept.value : null;
};

/** It has been handed to the queue, which keeps its text. */
export const declarationSealed = (storage: Storage, draft: string, act: string): Promise<unknown> =>
  storage.keep(['drafts'], (db) => db.drafts.update(draft, { sealedAs: act }));
export const dropDeclaration = (storage: Storage, draft: string): Promise<unknown> =>
  storage.save(['drafts', 'units'], async (db) => {
    await db.units.where('draft').equals(draft).delete();
    await db.drafts.delete(draft);
  });
