import { callsView } from '$lib/calls/calls-view.svelte';
import { services } from '../services';

/** A page about one call needs to know which there are. */
export const readyCalls = async (): Promise<void> => {
  await services();
  if (!callsView.row && navigator.onLine) await callsView.refresh();
};
