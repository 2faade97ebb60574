import { error } from '@sveltejs/kit';

export const load = async ({ params, parent }) => {
  const { session } = await parent();
  const section = session.pack.sections[params.section];
  if (!section) error(404);
  return { name: params.section, section };
};
