/** Conflicts that nobody declared, found by BIN and by names; a person confirms or says «not a conflict» (Q4). */
import { likenessOf, spelled, type Likeness } from './compare-names';

export interface Voice {
  readonly member: string;
  /** As written in the proposal: «Ахметов Асан Айдарұлы». */
  readonly name: string;
  /** BINs of organisations that the person belongs or belonged to. */
  readonly bins: readonly string[];
}
export type MentionRole = 'head' | 'signatory' | 'founder' | 'recommendation' | 'team';
export interface PaperPeople {
  readonly paper: string;
  readonly bin: string;
  readonly people: readonly { readonly role: MentionRole; readonly name: string }[];
}

/** What the screen words: who, where in the paper, and by what they are alike. */
export type Candidate =
  | { readonly member: string; readonly paper: string; readonly by: 'bin' }
  | { readonly member: string; readonly paper: string; readonly by: Likeness; readonly role: MentionRole; readonly name: string };

/** Every likeness of every member with every paper, by paper and member as they were given. */
export const candidatesOf = (voices: readonly Voice[], papers: readonly PaperPeople[]): readonly Candidate[] => {
  const members = voices.map((voice) => ({ ...voice, spelling: spelled(voice.name) }));
  return papers.flatMap(({ paper, bin, people }) => {
    const mentions = people.map((mention) => ({ ...mention, spelling: spelled(mention.name) }));
    return members.flatMap(({ member, spelling, bins }): Candidate[] => [
      ...(bins.includes(bin) ? [{ member, paper, by: 'bin' as const }] : []),
      ...mentions.flatMap(({ role, name, spelling: written }) => {
        const by = likenessOf(spelling, written);
        return by ? [{ member, paper, by, role, name }] : [];
      }),
    ]);
  });
};
