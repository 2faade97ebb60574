/** The office's routes, as whoever is signed in. Every failure is a value; the server alone decides who may. */
import { deviceRemote } from './device-remote';
import type { Reply } from './remote';
import { request } from './request';

export interface OfficeCall<T> {
  /** After `/api/otinim/office`. */
  readonly path: string;
  /** With a body it is a POST. */
  readonly body?: unknown;
  readonly within?: number;
  /** Reads the answer; null when it is not one of ours. */
  readonly read: (body: unknown) => T | null;
}

const root = '/api/otinim/office';
const within = 30_000;

export const askOffice = async <T>(call: OfficeCall<T>): Promise<Reply<T>> => {
  const { deps } = deviceRemote();
  const kept = deps.credentials.get();
  if (!kept) return { ok: false, failure: { kind: 'unauthorised' } };
  const reply = await request(deps, { within, ...call, path: root + call.path, token: kept.token });
  const refused = !reply.ok && reply.failure.kind === 'unauthorised';
  if (refused && deps.credentials.get()?.token === kept.token) deps.credentials.set(null);
  return reply;
};
