/** The office's routes, as whoever is signed in. Every failure is a value; the server alone decides who may. */
import { askNow } from './as-account';
import { deviceRemote } from './device-remote';
import { looksLike } from './looks-like';
import type { Reply } from './remote';
import { request, type Call } from './request';

const root = '/api/otinim/office';
const within = 30_000;

/** `path` after `/api/otinim/office`; with a body it is a POST. */
export const askOffice = <T>(call: Omit<Call<T>, 'token' | 'within'> & { readonly within?: number }): Promise<Reply<T>> => askNow(deviceRemote().deps, { within, ...call, path: root + call.path });

/** A key for what the browser fetches by itself, which ends in minutes (PocketBase's file token). */
export const fileToken = async (): Promise<Reply<{ readonly token: string }>> => {
  const { deps } = deviceRemote();
  return request(deps, { path: '/api/files/token', body: {}, within, token: deps.credentials.get()?.token ?? null, read: looksLike<{ readonly token: string }>('token') });
};
