import { askApplication } from '$lib/journal/ask';
import { paperWords } from '$lib/documents/words.svelte';

export const load = async ({ params, parent }) => {
  await Promise.all([parent(), paperWords.ready()]);
  return { id: params.id, reply: await askApplication(params.id) };
};
