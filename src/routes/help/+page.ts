import { helpWords } from '$lib/help/words.svelte';

export const load = async () => void (await helpWords.ready());
