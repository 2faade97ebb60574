/** What a member of a council asks of the server and tells it. */
import type { Act, ActAnswer } from '#law/council/act';
import { deviceRemote } from './device-remote';
import type { Reply } from './remote';
import { askAs } from './signed';

const within = 60_000;

export const sendActs = async (acts: readonly Act[], owner: string): Promise<Reply<readonly ActAnswer[]>> => {
  const { readActAnswers } = await import('./council-answers');
  return askAs(deviceRemote().deps, owner, { path: '/api/otinim/council', body: { acts }, within, read: readActAnswers });
};
