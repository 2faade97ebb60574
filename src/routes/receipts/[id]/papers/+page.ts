import { documentWords } from '$lib/documents/words.svelte';

export const load = () => documentWords.ready();
