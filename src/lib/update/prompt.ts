/** The offer of a new version with its words, when there is one. */
import UpdatePrompt from './UpdatePrompt.svelte';
import { updateWords } from './words.svelte';

await updateWords.ready();
export { UpdatePrompt };
