import type { OutboxRow } from '../storage/tables';

/** The server has the last word on it: it was registered once, whatever became of it since. */
export const settled = ({ state }: Pick<OutboxRow, 'state'>): boolean => state === 'registered' || state === 'withdrawn' || state === 'replaced';
/** A word for the state, which for `awaiting` depends on what its files wait for. */
export const shownState = ({ state, reason }: OutboxRow): OutboxRow['state'] | 'metered' => (state === 'awaiting' && reason === 'metered' ? 'metered' : state);
