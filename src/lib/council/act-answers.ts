/** What an answer or a failure makes of an act. Pure: the engine writes what comes out. */
import type { ActAnswer } from '#law/council/act';
import type { Moment } from '../outbox/answers';
import { backoff, longest } from '../outbox/backoff';
import type { Failure } from '../remote/remote';
import type { ActRow } from '../storage/council-tables';

type Change = Partial<ActRow>;

const later = (row: ActRow, { now, chance }: Moment, reason: string, asked: number | null = null): Change => ({
  state: 'queued', reason, attempts: row.attempts + 1, nextAt: now + backoff(row.attempts, chance, asked),
});

/** P15: a refused one stays, with its code and what it holds, until the person decides. */
export const afterAnswer = (row: ActRow, answer: ActAnswer | undefined, moment: Moment): Change => {
  if (answer?.id !== row.id) return later(row, moment, 'server.answer');
  return { state: answer.status, answer, reason: null, nextAt: 0 };
};

/** @param alone whether it travelled alone: then the request's refusal is its own */
export const afterFailure = (row: ActRow, failure: Failure, { alone, ...moment }: Moment & { readonly alone: boolean }): Change => {
  switch (failure.kind) {
    case 'offline':
      return later(row, moment, 'offline');
    case 'trouble':
      return later(row, moment, 'server.trouble', failure.after);
    case 'unauthorised':
      // P16: keeps its place, and goes on by itself after a sign-in.
      return { state: 'queued', reason: 'signin', nextAt: 0 };
    case 'refused': {
      const reason = `request.${failure.code}`;
      // An address to confirm, a role to be given: the act itself is sound.
      if (failure.status === 403) return { state: 'queued', reason, nextAt: moment.now + longest };
      if (!alone) return { state: 'queued', reason, nextAt: 0 };
      return { state: 'refused', reason: null, nextAt: 0, answer: { id: row.id, status: 'refused', code: failure.code } };
    }
  }
};
