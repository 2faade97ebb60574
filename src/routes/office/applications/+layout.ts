import { callsView } from '$lib/calls/calls-view.svelte';
import { journalWords } from '$lib/journal/words.svelte';
import { readyFindings } from '$lib/journal/names';
import { packWords } from '$lib/forms/pack-words.svelte';

export const load = async ({ parent }) => {
  await parent();
  await Promise.all([journalWords.ready(), packWords.ready(), readyFindings()]);
  if (!callsView.row && navigator.onLine) await callsView.refresh();
};
