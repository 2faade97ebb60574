import { admissionWords } from '$lib/admission/words.svelte';
import { callSettingsWords } from '$lib/calls/settings-words.svelte';

export const load = async ({ parent }) => {
  await parent();
  await Promise.all([admissionWords.ready(), callSettingsWords.ready()]);
};
