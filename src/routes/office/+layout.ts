import { officeWords } from '$lib/office/words.svelte';
import { officers } from '$lib/remote/remote';
import { session } from '$lib/session/session.svelte';
import { services } from '../services';

export const load = async () => {
  await Promise.all([services(), officeWords.ready()]);
  // The role may have been given since this device signed in.
  await session.renewUnless(officers);
};
