/** The spine of the council's acts: read, once, in one transaction, answered. What each act does stands in its own file. */
import { mostActs, type Act, type ActAnswer } from '#law/council/act';
import { canonical } from '#law/filing/canonical';
import { readSignature, type Signature } from '#law/council/signature';
import type { Instant } from '#law/filing/wire';
import { findOperation, writeOperation } from '../filing/books';
import { now, sha256 } from '../engine';
import { hasExactly, isId, readBody, type Body } from '../read-body';
import type { App } from '../rows';

/** Who acts: an officer, or a member of a council. */
export interface Actor {
  readonly person: string;
  readonly role: string;
  /** By which the member's device signed this act; null where it did not. */
  readonly signed?: Signature | null;
}
/** Null: done. */
export type Fault = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> } | null;

type OwnMembers<A extends Act> = Omit<A, keyof Act>;
interface ActKind<A extends Act> {
  /** Names of the members that it has beside those of every act: all of them, and no other. */
  readonly members: readonly (keyof OwnMembers<A> & string)[];
  /** Its own members, each made sure of; null for anything else. Trusts nothing. */
  readonly read: (body: Body) => OwnMembers<A> | null;
  /** Checks and writes, inside the transaction; a fault takes back all that was written. */
  readonly perform: (tx: core.App, act: OwnMembers<A> & Pick<Act, 'id' | 'call'>, actor: Actor, at: Instant) => Fault;
  /** Whether a device may sign it. */
  readonly signs?: boolean;
}
/** Kinds by name. Made by `kind`, which forgets the act's own type once `read` has made sure of it. */
export type Kinds = Readonly<Record<string, (body: Body) => ((tx: core.App, actor: Actor, at: Instant) => Fault) | null>>;

export const kind = <A extends Act>({ members, read, perform, signs = false }: ActKind<A>): Kinds[string] => ({ signed: given, ...body }) => {
  const { id, call } = body;
  const signed = given === undefined ? null : readSignature(given);
  if (!isId(id) || !isId(call) || !hasExactly(body, 'id', 'kind', 'call', ...members) || (given !== undefined && (!signs || signed === null))) return null;
  const own = read(body);
  return own && ((tx, actor, at) => perform(tx, { ...own, id, call }, { ...actor, signed }, at));
};

class Refusal extends Error {
  constructor(readonly fault: NonNullable<Fault>) {
    super(fault.code);
  }
}

interface Taker {
  readonly kinds: Kinds;
  readonly actor: Actor;
  /** The demonstration's acts are of days gone by. */
  readonly clock?: () => Instant;
}

/** One act, once: read, performed in a transaction of its own, answered. */
export const takeAct = (app: core.App, body: Body, { kinds, actor, clock = now }: Taker): ActAnswer => {
  // The signature is beside the act: a queued one of an older app is the same act once it is signed (P5).
  const { signed: _, ...act } = body;
  const id = String(body['id']);
  const refused = (fault: NonNullable<Fault>): ActAnswer => ({ id, status: 'refused', ...fault });
  const { kind: of } = body;
  // By its own names alone: every object answers to `constructor`, and a list of one text reads like the text.
  const perform = typeof of === 'string' && Object.keys(kinds).includes(of) ? kinds[of]?.(body) : null;
  if (!perform) return refused({ code: 'act.malformed' });
  const name = `council.${String(of)}`;
  const hash = sha256(canonical(act));
  const seen = (tx: App): ActAnswer | null => {
    const row = findOperation(tx, id);
    if (row === undefined) return null;
    const same = row.owner === actor.person && row.kind === name && row.hash === hash;
    return same ? (JSON.parse(row.answer) as ActAnswer) : refused({ code: 'operation.conflict' });
  };
  let answer = seen(app);
  if (answer !== null) return answer;
  try {
    app.runInTransaction((tx) => {
      answer = seen(tx);
      if (answer !== null) return;
      const at = clock();
      const fault = perform(tx, actor, at);
      if (fault !== null) throw new Refusal(fault);
      answer = { id, status: 'done', at };
      // What was done once is answered so for ever; the trigger on operations sees to that.
      writeOperation(tx, { id, owner: actor.person, kind: name, hash, arrivedAt: at }, answer);
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(error.fault);
    throw error;
  }
  return answer ?? refused({ code: 'act.malformed' });
};

/** Bytes of a body of acts. */
const actsLimit = 512 * 1024;

/** `{ "acts": [ … ] }`, one after another: each stands or falls alone. */
export const takeActs = (e: core.RequestEvent, kinds: Kinds, actor: Actor): void => {
  const read = readBody(e, actsLimit);
  if (!read.ok) return e.json(read.status, { code: read.code });
  const list: unknown = read.body['acts'];
  if (!hasExactly(read.body, 'acts') || !Array.isArray(list) || list.length === 0) return e.json(400, { code: 'body.malformed' });
  if (list.length > mostActs) return e.json(400, { code: 'operations.many' });
  const acts: unknown[] = list;
  const whole = acts.every((each): each is Body => typeof each === 'object' && each !== null && !Array.isArray(each) && isId((each as Body)['id']));
  if (!whole) return e.json(400, { code: 'operation.malformed' });
  return e.json(200, { answers: acts.map((each) => takeAct(e.app, each, { kinds, actor })) });
};
