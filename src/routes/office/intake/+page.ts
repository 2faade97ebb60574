import { intakeWords } from '$lib/intake/words.svelte';
import { services } from '../../services';

export const load = async () => void (await Promise.all([services(), intakeWords.ready()]));
