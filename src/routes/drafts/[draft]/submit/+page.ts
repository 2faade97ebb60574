import { outboxWords } from '$lib/outbox/words.svelte';
import { services } from '../../../services';

// Sealing is here before it is asked for: the button must not depend on the network.
export const load = async () => void (await Promise.all([services(), outboxWords.ready(), import('$lib/outbox/submit')]));
