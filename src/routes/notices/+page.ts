import { noticesWords } from '$lib/notices/words.svelte';
import { rulesWords } from '$lib/rules/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), noticesWords.ready(), rulesWords.ready()]));
