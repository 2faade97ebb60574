import { isOfficer } from '$lib/office/officer';
import { officeWords } from '$lib/office/words.svelte';
import { session } from '$lib/session/session.svelte';
import { services } from '../services';

export const load = async () => {
  await Promise.all([services(), officeWords.ready()]);
  // The role may have been given since this device signed in.
  if (session.account && !isOfficer(session.account) && navigator.onLine) await session.renew();
};
