import { seatsWords } from '$lib/seats/words.svelte';
import { readyCalls } from '../../ready-calls';

export const load = async ({ parent }) => {
  await parent();
  await Promise.all([readyCalls(), seatsWords.ready()]);
};
