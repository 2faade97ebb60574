import { councilWords, sourceWords } from '$lib/council/words.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), councilWords.ready(), sourceWords.ready(), packWords.ready()]));
