import { askCalls } from '$lib/admission/ask';

export const load = async ({ parent }) => {
  await parent();
  return { reply: await askCalls() };
};
