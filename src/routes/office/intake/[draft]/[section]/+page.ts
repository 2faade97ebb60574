import { error } from '@sveltejs/kit';
import type { DraftSession } from '$lib/forms/draft-session.svelte';

export const load = async ({ params, parent }: { params: { section: string }; parent: () => Promise<{ session: DraftSession }> }) => {
  const { session } = await parent();
  const section = session.pack.sections[params.section];
  if (!section) error(404);
  return { name: params.section, section };
};
