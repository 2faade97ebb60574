/** CI-2 as rows and events: who is kept from what. */
import { apartOf, recusalsOf, type Verdict } from '#law/council/recusal';
import type { Instant } from '#law/filing/wire';
import { notify } from '../notices/notify';
import { all, insert, run, type App } from '../rows';
import { registeredPapers } from './admitted';
import { declarationOf, declarationsOf, standingOnes } from './declarations-rows';
import { happened } from './event';
import { seatsOfCall } from './seats-rows';

const verdictShape = { id: '', member: '', paper: '', conflict: false, at: '' };
const verdictsOf = (app: App, call: string): Verdict[] =>
  all(app, 'SELECT id, seat AS member, paper, conflict, at FROM verdicts WHERE call = {:call} ORDER BY at, rowid', { call }, verdictShape);

const shape = { id: '', seat: '', paper: '', ground: '', since: '', until: '' };
type RecusalRow = { readonly [K in keyof typeof shape]: string };
/** Past ones too. */
export const recusalRows = (app: App, call: string): RecusalRow[] =>
  all(app, 'SELECT id, seat, paper, ground, since, until FROM recusals WHERE call = {:call} ORDER BY since, paper, seat', { call }, shape);

/** Those that keep somebody from something now. */
export const standingRecusals = (app: App, call: string): RecusalRow[] => recusalRows(app, call).filter(({ until }) => until === '');

/**
 * Makes the books say what declarations and verdicts say, whole: of every registered paper, whether it came before
 * or after the declaration. Called in the transaction of whatever changes them or the list of papers: nobody sees
 * between. Idempotent. A seat that has ended and a paper that no longer stands keep what was written of them.
 */
export const settleRecusals = (tx: App, call: string, at: Instant): void => {
  const seats = new Map(seatsOfCall(tx, call).flatMap((seat) => (seat.endedAt === '' ? [[seat.id, seat] as const] : [])));
  const papers = new Map(registeredPapers(tx, call).map((paper) => [paper.id, paper]));
  const declarations = standingOnes(declarationsOf(tx, call)).map(declarationOf);
  const due = recusalsOf(declarations, verdictsOf(tx, call), [...papers.values()].map((paper) => ({ ...paper, group: paper.direction })))
    .map(apartOf)
    .filter(({ member }) => seats.has(member));
  const standing = standingRecusals(tx, call);
  const placeOf = (seat: string, paper: string): string => `${seat} ${paper}`;
  const wanted = new Set(due.map(({ member, paper }) => placeOf(member, paper)));
  const had = new Set(standing.map(({ seat, paper }) => placeOf(seat, paper)));
  const tell = (seat: string, paper: string, code: 'council.recused' | 'council.restored'): void => {
    const person = seats.get(seat)?.person ?? '';
    if (person !== '') notify(tx, person, code, { call, number: papers.get(paper)?.number ?? '', since: at });
  };
  for (const { member: seat, paper, ground } of due) {
    if (had.has(placeOf(seat, paper))) continue;
    happened(tx, { call, kind: 'member.recused', subject: paper, at, body: { seat, ground } });
    insert(tx, 'recusals', { call, seat, paper, ground, since: at });
    tell(seat, paper, 'council.recused');
  }
  for (const { id, seat, paper } of standing) {
    if (wanted.has(placeOf(seat, paper)) || !seats.has(seat) || !papers.has(paper)) continue;
    happened(tx, { call, kind: 'member.restored', subject: paper, at, body: { seat } });
    run(tx, 'UPDATE recusals SET until = {:at} WHERE id = {:id}', { id, at });
    tell(seat, paper, 'council.restored');
  }
};
