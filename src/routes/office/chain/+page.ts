import { chainWords } from '$lib/chain/words.svelte';
import { readyCalls } from '../ready-calls';

export const load = async () => void (await Promise.all([chainWords.ready(), readyCalls()]));
