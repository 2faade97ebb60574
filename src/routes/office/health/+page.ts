import { healthWords } from '$lib/health/words.svelte';
import { administrators } from '$lib/remote/remote';
import { session } from '$lib/session/session.svelte';

export const load = async ({ parent }) => {
  await Promise.all([parent(), healthWords.ready()]);
  await session.renewUnless(administrators);
};
