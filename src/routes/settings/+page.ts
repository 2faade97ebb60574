import { settingsWords } from '$lib/settings/words.svelte';
import { words } from '$lib/sync/words.svelte';
import { versionWords } from '$lib/version/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), settingsWords.ready(), words.ready(), versionWords.ready()]));
