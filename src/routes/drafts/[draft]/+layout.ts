import { error } from '@sveltejs/kit';
import { i18n } from '$lib/i18n/language.svelte';
import { openSession } from '$lib/forms/draft-session.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';

export const load = async ({ params }) => {
  const [session] = await Promise.all([openSession(params.draft), packWords.show(i18n.language)]);
  if (!session) error(404);
  return { session };
};
