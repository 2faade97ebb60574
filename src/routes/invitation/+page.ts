import { organisationWords } from '$lib/organisation/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), organisationWords.ready()]));
