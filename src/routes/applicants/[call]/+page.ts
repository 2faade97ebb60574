import { applicantsOf } from '$lib/admission/applicants';
import { admissionWords } from '$lib/admission/words.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';
import { services } from '../../services';

export const load = async ({ params }) => {
  await Promise.all([services(), admissionWords.ready(), packWords.ready()]);
  return { call: params.call, view: await applicantsOf(params.call) };
};
