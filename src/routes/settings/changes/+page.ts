import { versionWords } from '$lib/version/words.svelte';
import { services } from '../../services';

export const load = async () => void (await Promise.all([services(), versionWords.ready()]));
