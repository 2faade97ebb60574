import { error } from '@sveltejs/kit';
import { openSession } from '$lib/forms/draft-session.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';

export const load = async ({ params }) => {
  const [session] = await Promise.all([openSession(params.draft), packWords.ready()]);
  if (!session) error(404);
  return { session };
};
