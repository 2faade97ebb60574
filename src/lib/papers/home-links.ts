/** Ways from the home page to what it has no room for itself, with their words. */
import { calendarWords } from '../calendar/words.svelte';
import HomeLinks from './HomeLinks.svelte';
import HomeWork from './HomeWork.svelte';
import { papersWords } from './words.svelte';

await Promise.all([papersWords.ready(), calendarWords.ready()]);
export { HomeLinks, HomeWork };
