import type { FilingState } from '#law/filing/journal';

export const stateTones = { awaiting: 'busy', registered: 'good', replaced: 'plain', withdrawn: 'plain', lapsed: 'bad' } as const satisfies Record<FilingState, string>;
