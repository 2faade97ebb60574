import { askApplication } from '$lib/journal/ask';
import { documentWords } from '$lib/documents/words.svelte';
import { scanWords } from '$lib/scan/words.svelte';

export const load = async ({ params, parent }) => {
  await Promise.all([parent(), documentWords.ready(), scanWords.ready()]);
  return { id: params.id, reply: await askApplication(params.id) };
};
