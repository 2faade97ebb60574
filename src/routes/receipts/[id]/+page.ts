import { receiptWords } from '$lib/receipts/words.svelte';

export const load = () => receiptWords.ready();
