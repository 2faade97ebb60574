import { seatsWords } from '$lib/seats/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), seatsWords.ready()]));
