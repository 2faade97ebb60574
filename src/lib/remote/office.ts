/** The office's routes, as whoever is signed in. Every failure is a value; the server alone decides who may. */
import { askNow, type AccountCall } from './as-account';
import { deviceRemote } from './device-remote';
import { officers, type Reply } from './remote';

const root = '/api/otinim/office';
const within = 30_000;

/** `path` after `/api/otinim/office`; with a body it is a POST. */
export const askOffice = <T>(call: Omit<AccountCall<T>, 'within'> & { readonly within?: number }): Promise<Reply<T>> => askNow(deviceRemote().deps, { within, of: officers, ...call, path: root + call.path });
