import { callSettingsWords } from '$lib/calls/settings-words.svelte';
import { calendarWords } from '$lib/calendar/words.svelte';
import { services } from '../services';

export const load = async () => void (await Promise.all([services(), calendarWords.ready(), callSettingsWords.ready()]));
