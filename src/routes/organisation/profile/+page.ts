import { error } from '@sveltejs/kit';
import { readStored } from '$lib/organisation/profile';
import { deviceStorage } from '$lib/storage/device';

export const load = async ({ parent }) => {
  await parent();
  const storage = await deviceStorage();
  const stored = await readStored(storage);
  // Nothing is typed over what could not be read.
  if (!stored) error(503);
  return { storage, stored };
};
