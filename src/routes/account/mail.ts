/** The switch for letters with its words. */
import { noticesWords } from '$lib/notices/words.svelte';
import Mail from './Mail.svelte';

await noticesWords.ready();
export { Mail };
