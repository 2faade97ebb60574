import { retentionWords } from '$lib/retention/words.svelte';

export const load = () => retentionWords.ready();
