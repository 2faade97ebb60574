import { admissionWords } from '$lib/admission/words.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';
import { readyFindings } from '$lib/journal/names';
import { journalWords } from '$lib/journal/words.svelte';
import { rulesWords } from '$lib/rules/words.svelte';

export const load = async ({ parent }) => {
  await parent();
  await Promise.all([admissionWords.ready(), journalWords.ready(), packWords.ready(), readyFindings(), rulesWords.ready()]);
};
