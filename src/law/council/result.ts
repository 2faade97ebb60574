/**
 * The council's result: one pure function of locked sheets, declarations, criteria set and call, the same on
 * every machine. Every paper and page is made from what it gives, and anyone can compute it again (Q7).
 */
import { criteriaSetOf, type CriteriaSet } from '../criteria/set';
import type { IsoDate } from '../dates';
import type { Sha256 } from '../filing/wire';
import { recusalsOf, order, type Declaration, type Paper, type Recusal, type Verdict } from './recusal';
import { recipientsOf, voidOf, type Recipients, type VoidGround } from './recipients';
import { quorumOf, type CouncilSettings } from './settings';
import { standingSheets, type Sheet } from './sheet';
import { tallyOf, type Tally } from './tally';
import { placesOf, type Placed } from './ties';

export interface CouncilCall {
  readonly id: string;
  readonly settings: CouncilSettings;
  /** Published before scoring begins; what a lot is drawn from. */
  readonly seed: string;
  /** The day by which MCI are counted (AW-9, CO-6). */
  readonly decidedOn: IsoDate;
}

export interface ResultInput {
  readonly call: CouncilCall;
  /** Ids of the members who sit when it is decided. */
  readonly members: readonly string[];
  /** Admitted, not withdrawn. */
  readonly papers: readonly Paper[];
  readonly declarations: readonly Declaration[];
  readonly verdicts: readonly Verdict[];
  readonly sheets: readonly Sheet[];
}

export interface GroupResult {
  readonly group: string;
  /** GR-8: why the contest is void for it; null where it is not. */
  readonly void: VoidGround | null;
  readonly places: readonly Placed[];
  /** Papers that too few could or did score, in the order of their numbers: they have no place. */
  readonly open: readonly Tally[];
  readonly recipients: Recipients;
}

export interface CouncilResult {
  readonly call: string;
  readonly criteria: CriteriaSet;
  readonly recusals: readonly Recusal[];
  /** By group, 2 before 10. */
  readonly groups: readonly GroupResult[];
}

type Hash = (text: string) => Sha256;

/** CI-2: who has not declared keeps a seat in the quorum and has no vote. */
const voices = (input: ResultInput): ReadonlySet<string> => new Set(input.declarations.map(({ member }) => member));

const gather = <T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
};

/** @throws RangeError when the call names a set that the law does not have */
export const resultOf = (input: ResultInput, sha256: Hash): CouncilResult => {
  const { call: { id, settings, seed, decidedOn } } = input;
  const set = criteriaSetOf(settings.criteria);
  if (!set) throw new RangeError(`no criteria set ${settings.criteria}`);
  const recusals = recusalsOf(input.declarations, input.verdicts, input.papers);
  const recused = gather(recusals, ({ paper }) => paper);
  const declared = voices(input);
  const sheets = gather(standingSheets(input.sheets.filter(({ member }) => declared.has(member))), ({ paper }) => paper);
  const members = [...new Set(input.members)].sort(order);

  const tally = (paper: Paper): Tally => {
    const away = new Set((recused.get(paper.id) ?? []).map(({ member }) => member));
    const eligible = members.filter((member) => !away.has(member));
    return tallyOf({
      set, paper, eligible, sheets: sheets.get(paper.id) ?? [],
      recused: members.filter((member) => away.has(member)),
      quorum: quorumOf(settings, eligible.length),
    });
  };

  const groups = [...gather(input.papers, ({ group }) => group)]
    .sort(([a], [b]) => a.length - b.length || order(a, b))
    .map(([group, papers]): GroupResult => {
      const tallies = papers.map(tally);
      const places = placesOf(tallies.filter(({ quorate }) => quorate), { set, ties: settings.ties, seed, sha256 });
      const ground = voidOf(settings, set, papers.length, places);
      return {
        group, places, void: ground,
        open: tallies.filter(({ quorate }) => !quorate).sort((a, b) => order(a.paper.number, b.paper.number)),
        recipients: recipientsOf({ settings, set, places: ground ? [] : places, decidedOn }),
      };
    });
  return { call: id, criteria: set, recusals, groups };
};
