import { scoringWords } from '$lib/scoring/words.svelte';

export const load = async ({ parent }) => {
  await parent();
  await scoringWords.ready();
};
