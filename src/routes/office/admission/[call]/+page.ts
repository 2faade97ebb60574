import { askAdmissions } from '$lib/admission/ask';

export const load = async ({ params, parent }) => {
  await parent();
  return { id: params.call, reply: await askAdmissions(params.call) };
};
