import { askAdmission } from '$lib/admission/ask';
import { paperWords } from '$lib/documents/words.svelte';

export const load = async ({ params, parent }) => {
  await Promise.all([parent(), paperWords.ready()]);
  return { call: params.call, id: params.id, reply: await askAdmission(params.id) };
};
