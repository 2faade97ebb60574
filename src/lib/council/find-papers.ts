import { matchesName, readQuery } from '#law/search/query';
import type { KnownPaper } from './known-member.svelte';
import type { SheetState } from './sheet-state';

/** By a part of the number, or of the name in any of its spellings. A recused one is found by its number alone (CI-2). */
export const foundPapers = (papers: readonly KnownPaper[], { text, state }: { readonly text: string; readonly state: SheetState | 'away' | '' }): readonly KnownPaper[] => {
  const query = readQuery(text);
  const wanted = text.trim().toLowerCase();
  return papers.filter(({ number, name, own }) => {
    if (state !== '' && state !== (own?.state ?? 'away')) return false;
    return wanted === '' || number.toLowerCase().includes(wanted) || (query.kind === 'words' && name !== '' && matchesName(query, name));
  });
};
