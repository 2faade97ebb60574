import type { ActAnswer, ActsAnswer } from '#law/council/act';
import { newId } from './filings';
import type { Host } from './host';
import type { Person } from './people';
import { json, request, type Reply } from './requests';

type Body = Readonly<Record<string, unknown>>;

const send = (path: string) => async (host: Host, who: Person, ...acts: readonly Body[]): Promise<ActAnswer[]> => {
  const whole = acts.map((act) => ({ id: newId(), ...act }));
  return [...json<ActsAnswer>(await request(host, 'POST', path, { token: who.token, body: { acts: whole } })).answers];
};
/** `await officeActs(host, secretary, { kind: 'seat.propose', call, … })`; an id is made where none is given. */
export const officeActs = send('/api/otinim/office/council');
export const memberActs = send('/api/otinim/council');
/** «done», or the code of the refusal. */
export const outcomeOf = (answer: ActAnswer | undefined): string => (answer?.status === 'refused' ? answer.code : (answer?.status ?? ''));

export const officeCouncil = (host: Host, who: Person, call: string, more = ''): Promise<Reply> =>
  request(host, 'GET', `/api/otinim/office/council/${call}${more}`, { token: who.token });
export const ownCouncils = (host: Host, who: Person): Promise<Reply> => request(host, 'GET', '/api/otinim/council', { token: who.token });
