import { outboxWords } from '$lib/outbox/words.svelte';
import { services } from '../../../services';

export const load = async () => void (await Promise.all([services(), outboxWords.ready()]));
