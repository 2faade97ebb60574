import { healthWords } from '$lib/health/words.svelte';

export const load = () => healthWords.ready();
