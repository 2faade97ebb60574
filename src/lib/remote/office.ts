/** The office's routes, as whoever is signed in. Every failure is a value; the server alone decides who may. */
import { askNow } from './as-account';
import { deviceRemote } from './device-remote';
import type { Reply } from './remote';
import type { Call } from './request';

const root = '/api/otinim/office';
const within = 30_000;

/** `path` after `/api/otinim/office`; with a body it is a POST. */
export const askOffice = <T>(call: Omit<Call<T>, 'token' | 'within'> & { readonly within?: number }): Promise<Reply<T>> => askNow(deviceRemote().deps, { within, ...call, path: root + call.path });
