import { councilWords, sourceWords } from '$lib/council/words.svelte';
import { scanWords } from '$lib/scan/words.svelte';
import { services } from '../../../services';

export const load = async ({ params }) => {
  await Promise.all([services(), councilWords.ready(), sourceWords.ready(), scanWords.ready()]);
  return params;
};
