import { callSettingsWords } from '$lib/calls/settings-words.svelte';
import { councilWords, sourceWords } from '$lib/council/words.svelte';

export const load = async () => void (await Promise.all([callSettingsWords.ready(), councilWords.ready(), sourceWords.ready()]));
