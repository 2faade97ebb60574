/** Q11: the protocol, written from the council's own result and from what the secretary said of the sitting. */
import { almatyDate } from '#law/almaty';
import { leadOf } from '#law/council/chair';
import { outcomesOf, type Outcome } from '#law/council/outcome';
import type { OfficeResult } from '#law/council/result-wire';
import type { GroupResult } from '#law/council/result';
import { formatTenge } from '#law/money';
import type { Block, Paper, PaperLanguage } from '../documents/paper';
import { dayText } from './f17';
import { shown } from './figures';
import { protocolWords } from './protocol-words';

/** A council that has sat and decided. */
export type Decided = OfficeResult & { readonly [K in 'result' | 'sitting' | 'decision']: NonNullable<OfficeResult[K]> };
export const isDecided = (of: OfficeResult): of is Decided => of.result !== null && of.sitting !== null && of.decision !== null;

type Words = (typeof protocolWords)[PaperLanguage];
const line = (said: string, filled: string): Block => ({ kind: 'line', line: { runs: [{ said: `${said}: ` }, { filled, room: 40 }] } });
const answer = (text: string): Block => ({ kind: 'answer', text, lines: 1 });
const title = (text: string): Block => ({ kind: 'title', text });

const membersOf = (of: Decided, w: Words): readonly Block[] => {
  const rows = of.seats.map(({ id, name, seat, declaredAt }, at) => [
    String(at + 1), name, w.seats[seat], of.sitting.present.includes(id) ? w.there : w.notThere, declaredAt === '' ? w.notDeclared : dayText(almatyDate(declaredAt)),
  ]);
  return [
    title(w.members), { kind: 'table', dense: true, widths: [5, 37, 20, 16, 22], head: w.memberColumns, rows },
    answer(w.quorum(of.quorum, of.sitting.present.length, of.seats.length)),
  ];
};

/** CI-2: every recusal with its ground, late ones said so; and who led the item when the chair could not. */
const conflictsOf = (of: Decided, w: Words): readonly Block[] => {
  const nameOf = (seat: string): string => of.seats.find(({ id }) => id === seat)?.name ?? seat;
  const numbers = new Map(of.papers.map(({ id, number }) => [id, number]));
  const sitting = new Set(of.seats.map(({ id }) => id));
  const rows = of.recusals.filter(({ member, paper }) => sitting.has(member) && numbers.has(paper)).map(({ member, paper, ground, late }) => {
    const lead = leadOf({ seats: of.seats, facts: of.sitting, recusals: of.result.recusals }, paper);
    return [numbers.get(paper) ?? '', nameOf(member), `${w.grounds[ground]}${late ? `; ${w.late}` : ''}`, lead === null ? w.nobodyLed : w.led(nameOf(lead.member), lead.by)];
  });
  return [title(w.conflicts), rows.length === 0 ? answer(w.noConflicts) : { kind: 'table', dense: true, widths: [18, 27, 28, 27], head: w.conflictColumns, rows }];
};

const pointsOf = (of: Decided, { group, places, open }: GroupResult, w: Words): readonly Block[] => {
  const seats = of.seats.map(({ id }) => id);
  const rows = [...places.map(({ tally }) => tally), ...open].map(({ paper, lines, recused, sum, mean }) => {
    const totals = new Map(lines.map(({ member, total }) => [member, String(total)]));
    return [paper.number, ...seats.map((seat) => (recused.includes(seat) ? w.away : (totals.get(seat) ?? '–'))), String(sum), shown(mean)];
  });
  if (rows.length === 0) return [];
  const each = 68 / (seats.length + 2);
  return [
    { kind: 'line', line: { runs: [{ said: w.group(group) }] } },
    { kind: 'table', dense: true, widths: [32, ...seats.map(() => each), each, each], head: [w.paper, ...seats.map((_, at) => String(at + 1)), 'Σ', 'x̄'], rows },
  ];
};

const rowOf = (of: Decided, outcome: Outcome, w: Words): readonly string[] => {
  const name = of.papers.find(({ id }) => id === outcome.paper)?.name ?? '';
  const spread = outcome.spread ? `${outcome.spread.lowest} – ${outcome.spread.highest}` : '–';
  const why = [w.outcomes[outcome.kind], ...(outcome.by ? [w.by[outcome.by]] : [])].join('; ');
  return [String(outcome.rank ?? '–'), outcome.number, name, shown(outcome.mean), shown(outcome.percent), spread, why];
};

const outcomeOf = (of: Decided, group: GroupResult, outcomes: readonly Outcome[], w: Words): readonly Block[] => {
  const { void: ground, recipients: { share, remainder, undecided, papers } } = group;
  const numbers = undecided.map((id) => of.papers.find((paper) => paper.id === id)?.number ?? '').join(', ');
  const rows = outcomes.filter((each) => each.group === group.group).map((each) => rowOf(of, each, w));
  return [
    { kind: 'line', line: { runs: [{ said: w.group(group.group) }] } },
    ...(rows.length === 0 ? [] : [{ kind: 'table', dense: true, widths: [6, 16, 28, 9, 10, 10, 21], head: w.outcomeColumns, rows } as const]),
    ...(ground === null ? [] : [answer(w.void[ground])]),
    ...(undecided.length > 0 ? [answer(w.undecided(numbers))] : []),
    ...(share !== null && papers.length > 0 ? [answer(w.share(formatTenge(share), formatTenge(remainder)))] : []),
  ];
};

export const protocolOf = (of: Decided, language: PaperLanguage): Paper => {
  const w = protocolWords[language];
  const { sitting, decision, head, result, settings } = of;
  const outcomes = outcomesOf(result, settings);
  const nameOf = (seat: string): string => of.seats.find(({ id }) => id === seat)?.name ?? seat;
  return {
    name: 'protocol', language, landscape: true, unofficial: null, title: `${w.title}. ${of.title[language]}`, origin: null,
    blocks: [
      title(w.title), line(w.call, `${of.title[language]}, ${String(of.year)}`), line(w.day, dayText(sitting.heldOn)), line(w.place, sitting.place),
      ...membersOf(of, w),
      title(w.agenda), answer(sitting.agenda === '' ? '–' : sitting.agenda),
      ...conflictsOf(of, w),
      title(w.points), ...result.groups.flatMap((group) => pointsOf(of, group, w)), { kind: 'note', text: w.pointsNote },
      title(w.outcome), ...result.groups.flatMap((group) => outcomeOf(of, group, outcomes, w)),
      title(w.dissent), ...(sitting.dissent.length === 0 ? [answer(w.noDissent)] : sitting.dissent.map(({ seat, text }) => answer(`${nameOf(seat)}: ${text}`))),
      // Whoever changed something where points stood did not do it blindly: it is told, with its event.
      ...(of.afterPoints.length === 0 ? [] : [title(w.afterPoints), ...of.afterPoints.map(({ seq, at, kind, number, member }) => answer(`${dayText(almatyDate(at))}, № ${String(seq)}: ${w.after[kind](number, member)}`))]),
      answer(w.decided(dayText(decision.decidedOn))), { kind: 'note', text: w.proof(head.seq, head.hash, decision.sha256) },
      ...w.signed.map((who): Block => ({ kind: 'line', line: { runs: [{ said: `${who} ` }, { filled: '', room: 40 }] } })),
    ],
  };
};
