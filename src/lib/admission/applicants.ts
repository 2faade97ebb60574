/** The published list of a call, from the server or as this device has kept it: the page opens without a network. */
import type { Applicant, ApplicantsAnswer } from '#law/council/applicants';
import { sha256OfText } from '../outbox/hash';
import { deviceRemote } from '../remote/device-remote';
import { request } from '../remote/request';
import { deviceStorage } from '../storage/device';

export type ApplicantsView =
  | { readonly state: 'known'; readonly answer: ApplicantsAnswer; readonly applicants: readonly Applicant[]; readonly fresh: boolean; readonly sound: boolean }
  | { readonly state: 'unpublished' | 'unreachable' };

const keyOf = (call: string): string => `applicants.${call}`;
const read = (body: unknown): ApplicantsAnswer | null =>
  typeof body === 'object' && body !== null && ['call', 'text', 'sha256', 'publishedAt', 'event', 'changes'].every((key) => key in body) ? (body as ApplicantsAnswer) : null;

const viewOf = async (answer: ApplicantsAnswer, fresh: boolean): Promise<ApplicantsView> => {
  // What is shown is what the chain's event names by its hash, or it is said that it is not.
  const sound = (await sha256OfText(answer.text)) === answer.sha256;
  const { applicants } = JSON.parse(answer.text) as { readonly applicants: readonly Applicant[] };
  return { state: 'known', answer, applicants, fresh, sound };
};

export const applicantsOf = async (call: string): Promise<ApplicantsView> => {
  const storage = await deviceStorage();
  const reply = await request(deviceRemote().deps, { path: `/api/otinim/calls/${encodeURIComponent(call)}/applicants`, within: 15_000, read });
  if (reply.ok) {
    await storage.save(['settings'], (db) => db.settings.put({ key: keyOf(call), value: JSON.stringify(reply.value) }));
    return viewOf(reply.value, true);
  }
  if (reply.failure.kind === 'refused') return { state: 'unpublished' };
  const kept = await storage.read(['settings'], (db) => db.settings.get(keyOf(call)));
  const value = kept.ok ? kept.value?.value : undefined;
  return typeof value === 'string' ? viewOf(JSON.parse(value) as ApplicantsAnswer, false) : { state: 'unreachable' };
};
