import { declarationWords, formWords } from '$lib/declaration/words.svelte';
import { services } from '../../../services';

export const load = async () => void (await Promise.all([services(), declarationWords.ready(), formWords.ready()]));
