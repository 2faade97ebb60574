import { readStored } from '$lib/organisation/profile';
import { deviceStorage } from '$lib/storage/device';

export const load = async ({ parent }) => {
  await parent();
  const storage = await deviceStorage();
  return { storage, stored: await readStored(storage) };
};
