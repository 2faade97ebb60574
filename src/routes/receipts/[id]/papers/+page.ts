import { paperWords } from '$lib/documents/words.svelte';

export const load = () => paperWords.ready();
