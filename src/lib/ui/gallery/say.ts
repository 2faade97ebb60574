import { i18n } from '$lib/i18n/language.svelte';

/** Words of the examples, beside them: they are nobody's screen. */
export const say = (kk: string, ru: string, en: string): string => ({ kk, ru, en })[i18n.language];
