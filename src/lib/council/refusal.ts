import type { ActRow } from '../storage/council-tables';
import { councilWords } from './words.svelte';

/** Why an act was not taken, in words; a code newer than this build is said in general, with its name. */
export const refusalText = (act: Pick<ActRow, 'answer'> | null): string => {
  const words: Readonly<Record<string, string>> = councilWords.t.refusals;
  const code = act?.answer?.status === 'refused' ? act.answer.code : '';
  return words[code] ?? `${councilWords.t.refusals.other} (${code})`;
};
