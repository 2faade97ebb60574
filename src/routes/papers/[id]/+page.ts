import { calendarWords } from '$lib/calendar/words.svelte';
import { papersWords } from '$lib/papers/words.svelte';
import { rulesWords } from '$lib/rules/words.svelte';
import { services } from '../../services';

export const load = async () => void (await Promise.all([services(), papersWords.ready(), calendarWords.ready(), rulesWords.ready()]));
