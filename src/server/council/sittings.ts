/** The council's sitting as the secretary writes it down; the latest before the decision counts. */
import { sittingLimits, type HoldSitting, type SittingFacts } from '#law/council/result-acts';
import { mostSeats } from '#law/council/seats';
import { quorumOf } from '#law/council/settings';
import { almatyDate } from '#law/almaty';
import { isIsoDate } from '#law/dates';
import { isRecord } from '#law/record';
import { canonical } from '#law/filing/canonical';
import type { Instant } from '#law/filing/wire';
import { salt } from '../engine';
import { hasExactly, isId, type Body } from '../read-body';
import { all, first, insert, type App } from '../rows';
import { kind } from './act';
import { committed, happened } from './event';
import { isIds, wordsOf } from './fields';
import { standingRecusals } from './recusals';
import { settingsOf, stageOf } from './stage';

const mostItems = 500;

/** Each an object with exactly these members, at most so many; null for anything else. */
const listOf = <T>(value: unknown, limit: number, members: readonly string[], read: (each: Body) => T | null): T[] | null => {
  if (!Array.isArray(value) || value.length > limit) return null;
  const list = value.map((each: unknown) => (isRecord(each) && hasExactly(each, ...members) ? read(each) : null));
  return list.includes(null) ? null : (list as T[]);
};
const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Who sits: approved, and not ended. */
const sittingSeats = (app: App, call: string): string[] =>
  all(app, `SELECT id FROM seats WHERE call = {:call} AND "approvedAt" != '' AND "endedAt" = '' ORDER BY id`, { call }, { id: '' }).map(({ id }) => id);

const factsShape = { facts: '', at: '' };
export const sittingOf = (app: App, call: string): (SittingFacts & { readonly at: Instant }) | null => {
  const row = first(app, 'SELECT facts, at FROM sittings WHERE call = {:call} ORDER BY at DESC, rowid DESC LIMIT 1', { call }, factsShape);
  return row ? { ...(JSON.parse(row.facts) as SittingFacts), at: row.at } : null;
};

export const holdSitting = kind<HoldSitting>({
  members: ['heldOn', 'place', 'present', 'agenda', 'dissent', 'chairs'],
  read: (body) => {
    const { heldOn, present } = body;
    const [place, agenda] = [wordsOf(body['place'], sittingLimits.place), wordsOf(body['agenda'], sittingLimits.agenda, { multiline: true, empty: true })];
    const dissent = listOf(body['dissent'], mostSeats, ['seat', 'text'], ({ seat, text }) => {
      const words = wordsOf(text, sittingLimits.dissent, { multiline: true });
      return isId(seat) && words !== null ? { seat, text: words } : null;
    });
    const chairs = listOf(body['chairs'], mostItems, ['paper', 'seat'], ({ paper, seat }) => (isId(paper) && isId(seat) ? { paper, seat } : null));
    if (typeof heldOn !== 'string' || !isIsoDate(heldOn) || !isIds(present, mostSeats) || !unique(present)) return null;
    if (place === null || agenda === null || dissent === null || chairs === null) return null;
    return { heldOn, place, present, agenda, dissent, chairs };
  },
  perform: (tx, { id, call, ...facts }, { person }, at) => {
    const [stage, settings] = [stageOf(tx, call), settingsOf(tx, call)];
    if (settings === undefined) return { code: 'council.none' };
    if (stage.closedAt === '') return { code: 'sitting.scoring' };
    if (stage.decidedAt !== '') return { code: 'council.decided' };
    if (facts.heldOn > almatyDate(at)) return { code: 'sitting.future' };
    if (facts.heldOn < almatyDate(stage.closedAt)) return { code: 'sitting.early', params: { closedOn: almatyDate(stage.closedAt) } };
    const seats = sittingSeats(tx, call);
    const named = [...facts.present, ...facts.dissent.map(({ seat }) => seat), ...facts.chairs.map(({ seat }) => seat)];
    if (!named.every((seat) => seats.includes(seat))) return { code: 'sitting.seat' };
    if (!unique(facts.dissent.map(({ seat }) => seat)) || !unique(facts.chairs.map(({ paper }) => paper))) return { code: 'sitting.twice' };
    // Whoever leads an item is there and is not recused from it (CI-2).
    const away = standingRecusals(tx, call);
    const leads = facts.chairs.every(({ paper, seat }) => facts.present.includes(seat) && !away.some((each) => each.seat === seat && each.paper === paper));
    if (!leads) return { code: 'sitting.chair' };
    const needed = quorumOf(settings, seats.length);
    if (facts.present.length < needed) return { code: 'sitting.quorum', params: { needed, present: facts.present.length } };
    const [grain, text] = [salt(), canonical(facts)];
    happened(tx, { call, kind: 'sitting.held', subject: call, at, body: { heldOn: facts.heldOn, present: [...facts.present].sort().join(), protocol: committed(grain, text) } });
    insert(tx, 'sittings', { id, call, heldOn: facts.heldOn, facts: text, salt: grain, by: person, at });
    return null;
  },
});
