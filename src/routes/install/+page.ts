import { installWords } from '$lib/install/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), installWords.ready()]));
