/** A one-time invitation. It is made here: the server is told its hash, and a log of nobody's ever has it. */
import { isSeatToken } from '#law/council/seat-acts';
import type { LinkPart } from '../session/link-here';

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
const readSeatLink = (hash: string): SeatInvitation | null => {
  const [, call = '', token = ''] = /^#([a-z0-9]{15})\/([A-Za-z0-9]{40})$/.exec(hash) ?? [];
  return isSeatToken(token) ? { call, token } : null;
};
/** Of a link, over the way to the sign-in and back. */
export const seatPart: LinkPart<SeatInvitation> = { key: 'otinim.seat', read: readSeatLink };
