/**
 * The council's result: one pure function of locked sheets, recusals, criteria set and call, the same on every
 * machine. Every paper and page is made from what it gives, and anyone can compute it again (Q7): it asks for
 * nothing personal, only for who declared and who is recused from what.
 */
import { criteriaSetOf, type CriteriaSet } from '../criteria/set';
import type { IsoDate } from '../dates';
import type { Hash } from '../filing/wire';
import { order } from '../order';
import type { Apart, Paper } from './recusal';
import { recipientsOf, voidOf, type Recipients, type VoidGround } from './recipients';
import { quorumOf, type CouncilSettings } from './settings';
import { standingSheets, type CountedSheet } from './sheet';
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

/** What of a paper the result is made from and shows. */
export type CountedPaper = Omit<Paper, 'bin'>;

export interface ResultInput {
  readonly call: CouncilCall;
  /** Ids of the members who sit when it is decided. */
  readonly members: readonly string[];
  /** Admitted, not withdrawn. */
  readonly papers: readonly CountedPaper[];
  /** In which anybody applied, admitted or not (AW-7). */
  readonly groups: readonly string[];
  /** CI-2: ids of who has declared. */
  readonly declared: readonly string[];
  /** That stand when it is decided. */
  readonly recusals: readonly Apart[];
  readonly sheets: readonly CountedSheet[];
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
  /** By paper, then member. */
  readonly recusals: readonly Apart[];
  /** By group, 2 before 10. */
  readonly groups: readonly GroupResult[];
}

/** Once each, of papers that are counted, in one order. */
const apartOf = ({ recusals, papers }: ResultInput): readonly Apart[] => {
  const known = new Set(papers.map(({ id }) => id));
  const once = new Map(recusals.filter(({ paper }) => known.has(paper)).map((each) => [`${each.paper} ${each.member}`, each]));
  return [...once.values()].sort((a, b) => order(a.paper, b.paper) || order(a.member, b.member));
};

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
  const recusals = apartOf(input);
  const recused = gather(recusals, ({ paper }) => paper);
  // CI-2: who has not declared keeps a seat in the quorum and has no vote.
  const declared = new Set(input.declared);
  const sheets = standingSheets(input.sheets.filter(({ member }) => declared.has(member)));
  const members = [...new Set(input.members)].sort(order);

  const tally = ({ id: of, number, group, registeredAt }: CountedPaper): Tally => {
    // These alone: what is hashed has no member that one caller knew and another did not.
    const paper = { id: of, number, group, registeredAt };
    const away = new Set((recused.get(paper.id) ?? []).map(({ member }) => member));
    const eligible = members.filter((member) => !away.has(member));
    return tallyOf({
      set, paper, eligible, sheets: sheets.get(paper.id) ?? [],
      recused: members.filter((member) => away.has(member)),
      quorum: quorumOf(settings, eligible.length),
    });
  };

  const gathered = gather(input.papers, ({ group }) => group);
  // GR-8 4): a topic of which none was let in is told of where that makes it void.
  const known = settings.voidWhenSingle ? [...gathered.keys(), ...input.groups] : [...gathered.keys()];
  const groups = [...new Set(known)]
    .sort((a, b) => a.length - b.length || order(a, b))
    .map((group): GroupResult => {
      const papers = gathered.get(group) ?? [];
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
