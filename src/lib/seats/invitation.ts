/** A one-time invitation. It is made here: the server is told its hash, and a log of nobody's ever has it. */
import { isSeatToken } from '#law/council/seat-acts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 40 letters and digits, each as likely as any other: what would favour some is thrown again. */
export const newSeatToken = (random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string => {
  let token = '';
  while (token.length < 40) {
    for (const byte of random(new Uint8Array(64))) if (byte < 248 && token.length < 40) token += letters[byte % letters.length] ?? '';
  }
  return token;
};

/** After the #, which no server is told and no log keeps. */
export const seatLink = (origin: string, { call, token }: { readonly call: string; readonly token: string }): string => `${origin}/seat#${call}/${token}`;

export interface SeatInvitation {
  readonly call: string;
  readonly token: string;
}
export const readSeatLink = (hash: string): SeatInvitation | null => {
  const [, call = '', token = ''] = /^#([a-z0-9]{15})\/([A-Za-z0-9]{40})$/.exec(hash) ?? [];
  return isSeatToken(token) ? { call, token } : null;
};

const key = 'otinim.seat';
/** From the address, or from this tab's memory after the way to the sign-in and back. */
export const seatHere = (hash: string, kept: Pick<Storage, 'getItem' | 'setItem'> | null): SeatInvitation | null => {
  const given = readSeatLink(hash);
  if (given) kept?.setItem(key, hash);
  return given ?? readSeatLink(kept?.getItem(key) ?? '');
};
export const forgetSeat = (kept: Pick<Storage, 'removeItem'> | null): void => kept?.removeItem(key);
