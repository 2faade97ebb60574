import { callsView } from '$lib/calls/calls-view.svelte';
import { resultWords } from '$lib/result/words.svelte';

export const load = () => Promise.all([resultWords.ready(), callsView.recall()]);
