import { resultWords } from '$lib/result/words.svelte';

export const load = () => resultWords.ready();
