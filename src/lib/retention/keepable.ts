import type { Keepable } from '#law/filing/office-wire';

/** What an officer types to say that this one is meant: the number, or the BIN of what was never numbered. */
export const nameOf = ({ number, bin }: Pick<Keepable, 'number' | 'bin'>): string => (number === '' ? bin : number);

/** Why it may go: how it came to stand no more. */
export const whyOf = ({ withdrawnAt, replacedAt, lapsedAt }: Keepable): 'withdrawn' | 'replaced' | 'lapsed' | 'standing' =>
  withdrawnAt !== '' ? 'withdrawn' : replacedAt !== '' ? 'replaced' : lapsedAt !== '' ? 'lapsed' : 'standing';
