import { applicantsOf } from '$lib/admission/applicants';
import { admissionWords } from '$lib/admission/words.svelte';
import { packWords } from '$lib/forms/pack-words.svelte';
import { i18n } from '$lib/i18n/language.svelte';
import { services } from '../../services';

export const load = async ({ params }) => {
  await Promise.all([services(), admissionWords.ready(), packWords.show(i18n.language)]);
  return { call: params.call, view: await applicantsOf(params.call) };
};
