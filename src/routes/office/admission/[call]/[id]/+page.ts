import { askAdmission } from '$lib/admission/ask';
import { documentWords } from '$lib/documents/words.svelte';

export const load = async ({ params, parent }) => {
  await Promise.all([parent(), documentWords.ready()]);
  return { call: params.call, id: params.id, reply: await askAdmission(params.id) };
};
