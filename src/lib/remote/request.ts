/** One HTTP request whose every end is a value. */
import type { Failure, Reply } from './remote';

const seconds = 1000;
const offline = { ok: false, failure: { kind: 'offline' } } as const;

/** Retry-After in seconds or as a date, as milliseconds from `now`. */
export const retryAfter = (header: string | null, now: number): number | null => {
  if (header === null || header.trim() === '') return null;
  const count = Number(header);
  const ms = Number.isFinite(count) ? count * seconds : Date.parse(header) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : null;
};

const codeOf = (body: unknown): string => {
  if (typeof body !== 'object' || body === null) return 'unknown';
  if ('code' in body && typeof body.code === 'string' && /^[a-z_.]{1,60}$/.test(body.code)) return body.code;
  return 'unknown';
};

export interface Response {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: unknown;
}

/** What a status other than 2xx means. */
export const failureOf = ({ status, header, body }: Response, now: number): Failure => {
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 0) return { kind: 'offline' };
  // 408, 423 (a lock of the upload) and 425 are a matter of time, as 429 and 5xx are.
  if (status >= 500 || status === 408 || status === 423 || status === 425 || status === 429) {
    return { kind: 'trouble', status, after: retryAfter(header('Retry-After'), now) };
  }
  if (status >= 400) return { kind: 'refused', status, code: codeOf(body) };
  return { kind: 'offline' };
};

export interface RequestDeps {
  readonly fetch: typeof fetch;
  readonly base: string;
  readonly now: () => number;
}

export interface Call<T> {
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | null;
  readonly within: number;
  /** Reads the answer; null when it is not one of ours (a captive portal answers 200 to everything). */
  readonly read: (body: unknown) => T | null;
}

export const request = async <T>(deps: RequestDeps, call: Call<T>): Promise<Reply<T>> => {
  let response: globalThis.Response;
  let body: unknown;
  try {
    response = await deps.fetch(deps.base + call.path, {
      method: call.body === undefined ? 'GET' : 'POST',
      headers: {
        ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(call.token && { Authorization: call.token }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      // The browser's copy would carry an old time, by which the device would then set its idea of the clock.
      cache: 'no-store',
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(call.within),
    });
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
    body = isJson ? await response.json() : null;
  } catch {
    return offline;
  }
  if (!response.ok) {
    const { status, headers } = response;
    return { ok: false, failure: failureOf({ status, body, header: (name) => headers.get(name) }, deps.now()) };
  }
  const value = call.read(body);
  return value === null ? offline : { ok: true, value };
};
