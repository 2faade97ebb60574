import { termsWords } from '$lib/terms/words.svelte';
import { readyCalls } from '../ready-calls';

export const load = async () => void (await Promise.all([termsWords.ready(), readyCalls()]));
