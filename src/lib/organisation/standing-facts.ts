/** What this device knows of an organisation's standing, in a call: by itself and from its people. */
import type { Call } from '#law/filing/wire';
import type { StandingFacts } from '#law/organisation/standing';
import { openCalls } from '../calls/calls';
import { filedHere } from '../outbox/filed-here';
import type { CallsRow, OutboxRow } from '../storage/tables';
import { filedIn, type Known } from './known';

export interface Sources {
  readonly calls: CallsRow | null;
  readonly outbox: readonly OutboxRow[];
  readonly known: Known | null;
}
export interface Asked {
  readonly bin: string;
  readonly kind: string;
  readonly database: string;
  /** Of the draft; the only open one where none is chosen. */
  readonly call: string | null;
  /** The draft's own filing is no obstacle to itself, nor is the one whose place it asks to take. */
  readonly draft?: string;
  readonly parent?: string | null;
  readonly edition: string;
  readonly now: number;
}

const callOf = (calls: CallsRow | null, { call, edition, now }: Asked): Call | undefined => {
  if (call !== null) return calls?.answer.calls.find(({ id }) => id === call);
  return calls ? openCalls(calls.answer, edition, now)[0] : undefined;
};

export const standingFacts = ({ calls, outbox, known }: Sources, asked: Asked): StandingFacts => {
  const { bin, kind, database, draft } = asked;
  const call = callOf(calls, asked);
  const own = [draft, call?.replaceable ? asked.parent : undefined];
  const here = call ? filedHere(outbox, call.id, bin) : [];
  const others = call ? filedIn(known, bin, call.id) : undefined;
  // What this device has sent is known to it; that nothing else was, only the organisation's people can tell.
  const filed = here.length > 0 || others !== undefined ? [...here, ...(others ?? [])].filter(({ submission }) => !own.includes(submission)) : undefined;
  return { bin, kind, database, call, recipients: calls?.answer.recipients, filed };
};
