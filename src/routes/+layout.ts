import { i18n } from '$lib/i18n/language.svelte';
import { deviceStorage } from '$lib/storage/device';
import { wearFace } from '$lib/ui/face';
import { theme } from '$lib/ui/theme.svelte';

export const ssr = false;
export const prerender = false;

export const load = async () => {
  // Opened while the page is being made: the first screen shows what it holds.
  void deviceStorage();
  theme.start();
  wearFace();
  await i18n.start();
};
