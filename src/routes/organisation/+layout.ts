import { packWords } from '$lib/forms/pack-words.svelte';
import { organisations } from '$lib/organisation/organisations.svelte';
import { organisationWords } from '$lib/organisation/words.svelte';
import { services } from '../services';

export const load = async () => {
  await Promise.all([services(), organisationWords.ready(), packWords.ready()]);
  await organisations.recall();
};
