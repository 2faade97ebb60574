import { error } from '@sveltejs/kit';
import { isTopic } from '$lib/help/topics';
import { helpWords } from '$lib/help/words.svelte';

export const load = async ({ params }) => {
  const { topic } = params;
  if (!isTopic(topic)) error(404);
  await helpWords.ready();
  return { topic };
};
