/**
 * The sign-in while the lock is open: in the page's memory, and sealed on the disk. Pages of one device hear of
 * each other's sign-ins by localStorage, in which a locked device keeps none: here they tell each other, or one
 * would go on in the name of who has signed out in another.
 */
import type { Sealer } from '../storage/seal-rows';

export interface KeeperDeps {
  readonly sealer: Sealer;
  /** On the disk; null: none. Answers when it is there. */
  readonly keep: (sealed: string | null) => Promise<unknown>;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | null;
  /** Another page signed in or out. */
  readonly heard: () => void;
}
const place = 'session';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export const sealSession = ({ seal }: Sealer, token: string): string => base64(seal(token, place));
export const openSession = ({ open }: Sealer, sealed: string): string => open(bytesOf(sealed), place);

export const sessionKeeper = (first: string | null, { sealer, keep, channel, heard }: KeeperDeps): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
  let kept = first;
  const write = (text: string | null): void => {
    kept = text;
    const sealed = text === null ? null : sealSession(sealer, text);
    // Told once it is kept: a page that is opened in between finds it.
    void keep(sealed).then(() => channel?.postMessage(sealed));
  };
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<string | null>) => {
      kept = data === null ? null : openSession(sealer, data);
      heard();
    };
  }
  return { getItem: () => kept, setItem: (_key, text) => write(text), removeItem: () => write(null) };
};
