import { documentWords } from '$lib/documents/words.svelte';
import { services } from '../../../services';

export const load = async () => void (await Promise.all([services(), documentWords.ready()]));
