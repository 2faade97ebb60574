import type { Answer, Operation } from '#law/filing/wire';
import type { Host } from './host';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export const request = async (host: Host, method: string, path: string, { token, body }: { token?: string; body?: unknown } = {}): Promise<Reply> => {
  const answer = await fetch(host.url + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: token }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

export const asSuperuser = async (host: Host, method: string, path: string, body?: unknown): Promise<Reply> =>
  request(host, method, path, { token: await host.superuserToken(), ...(body === undefined ? {} : { body }) });

/** The body of a reply that must be a success. */
export const json = <T = unknown>({ status, text }: Reply): T => {
  if (status >= 300) throw new Error(`${status}: ${text.slice(0, 2000)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

/** What the books hold, by the superuser's SQL. */
export const rows = async (host: Host, query: string): Promise<Record<string, unknown>[]> => {
  const { columns, rows: found } = json<{ columns: { name: string }[]; rows: unknown[][] }>(await asSuperuser(host, 'POST', '/api/sql', { query }));
  return found.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])));
};

export const send = async (host: Host, token: string, operations: readonly unknown[]): Promise<Answer[]> =>
  json<{ answers: Answer[] }>(await request(host, 'POST', '/api/otinim/operations', { token, body: { operations } })).answers;

export const sendOne = async (host: Host, token: string, operation: Operation): Promise<Answer> => {
  const [answer] = await send(host, token, [operation]);
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
