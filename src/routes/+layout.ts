import { i18n } from '$lib/i18n/language.svelte';
import { theme } from '$lib/ui/theme.svelte';

export const ssr = false;
export const prerender = false;

export const load = async () => {
  theme.start();
  await i18n.start();
};
