import { i18n } from '$lib/i18n/language.svelte';
import { deviceStorage, unlockWith } from '$lib/storage/device';
import { wearFace } from '$lib/ui/face';
import { theme } from '$lib/ui/theme.svelte';

export const ssr = false;
export const prerender = false;

unlockWith(async (header) => (await import('$lib/lock/gate')).unlock(header));
// Opened while the page is being made: the first screen shows what it holds.
void deviceStorage();

export const load = async () => {
  theme.start();
  wearFace();
  await i18n.start();
};
