import type { Host } from './host';
import { asSuperuser, json } from './requests';

export type Role = 'applicant' | 'expert' | 'secretary' | 'administrator';
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

let counter = 0;

/** A token without a password check: bcrypt would cost more than most tests. */
export const tokenFor = async (host: Host, id: string): Promise<string> => {
  const answer = await asSuperuser(host, 'POST', `/api/collections/users/impersonate/${id}`, { duration: 3600 });
  return json<{ token: string }>(answer).token;
};

/** Signs up as anybody may: an applicant whose address is not confirmed. */
export const signUp = async (host: Host): Promise<Person> => {
  counter += 1;
  const email = `person${process.pid}x${counter}@example.org`;
  const password = `password-${counter}-of-a-person`;
  const answer = await fetch(`${host.url}/api/collections/users/records`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, passwordConfirm: password }),
  });
  if (!answer.ok) throw new Error(`sign-up: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return { id, email, password, token: await tokenFor(host, id) };
};

export const confirmAddress = async (host: Host, { id }: Person): Promise<void> => {
  json(await asSuperuser(host, 'PATCH', `/api/collections/users/records/${id}`, { verified: true }));
};

/** Somebody with a confirmed address, in a role that a superuser gave. */
export const person = async (host: Host, role: Role = 'applicant'): Promise<Person> => {
  const someone = await signUp(host);
  json(await asSuperuser(host, 'PATCH', `/api/collections/users/records/${someone.id}`, { verified: true, role }));
  return someone;
};
