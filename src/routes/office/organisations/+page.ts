import { organisationWords } from '$lib/organisation/words.svelte';

export const load = () => organisationWords.ready();
