import { error } from '@sveltejs/kit';
import { paperPackage } from '#law/forms/paper-award';
import { openSession } from '$lib/forms/draft-session.svelte';
import { intakeWords, paperWords } from '$lib/intake/words.svelte';

export const load = async ({ params }: { params: { draft: string } }) => {
  const [session] = await Promise.all([openSession(params.draft, [paperPackage]), intakeWords.ready(), paperWords.ready()]);
  if (!session) error(404);
  return { session };
};
