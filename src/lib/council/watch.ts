/**
 * Contact while the app is open: acts are sent, and CI-2 reaches the device, whichever screen is shown. Whoever has
 * never sat on a council costs no request.
 */
import * as remote from '../remote/council-remote';
import { deviceRemote } from '../remote/device-remote';
import { session } from '../session/session.svelte';
import { deviceStorage } from '../storage/device';
import { contact, expireNow, sits } from './contact';
import { onActs, startActs } from './queue';

/** Between contacts that nobody asked for. */
const least = 20_000;
let last = 0;
type Contacted = Promise<'fresh' | 'offline' | 'refused'>;
let going: { readonly owner: string; readonly answer: Contacted } | null = null;

const now = (): number => Date.now();

/** Asks the server what may be held, for a screen of the council; two askers share one answer, two accounts do not. */
export const contactNow = (): Contacted => {
  const owner = deviceRemote().remote.account()?.id;
  if (owner === undefined) return Promise.resolve('refused');
  if (going?.owner === owner) return going.answer;
  last = now();
  const own = {
    owner,
    answer: deviceStorage()
      .then((storage) => contact({ storage, remote, now }, owner))
      .finally(() => {
        if (going === own) going = null;
      }),
  };
  going = own;
  return own.answer;
};

const contactOnce = async (): Promise<void> => {
  const owner = deviceRemote().remote.account()?.id;
  if (owner === undefined || now() - last < least || !(await sits(await deviceStorage(), owner))) return;
  await contactNow();
};

/** Hours run out while nobody looks. */
const minute = 60_000;

export const startCouncil = async (): Promise<() => void> => {
  const storage = await deviceStorage();
  const stopActs = await startActs();
  const occasion = (): void => void contactOnce();
  const shown = (): void => {
    if (document.visibilityState === 'visible') occasion();
  };
  addEventListener('online', occasion);
  document.addEventListener('visibilitychange', shown);
  const timer = setInterval(() => void expireNow({ storage, now }), minute);
  await expireNow({ storage, now });
  occasion();
  const stops = [onActs(() => void contactNow()), session.onChange(occasion), stopActs, () => clearInterval(timer)];
  return () => {
    removeEventListener('online', occasion);
    document.removeEventListener('visibilitychange', shown);
    for (const stop of stops) stop();
  };
};
