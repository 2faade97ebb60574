/** The demonstration's councils, brought about by the acts that anybody's are: one is scoring, one has published its result. */
import { almatyDate } from '#law/almaty';
import { draftText } from '#law/council/call-draft';
import type { Verdict } from '#law/council/admission';
import { canonical } from '#law/filing/canonical';
import { seal } from '#law/filing/seal';
import type { Instant } from '#law/filing/wire';
import { conflictDeclaration, type DeclarationAnswers } from '#law/forms/conflict-declaration';
import { emptyAnswers } from '#law/form/empty';
import { formatInstant, milliseconds } from '#law/instant';
import { takeAct, type Actor } from '../council/act';
import { judge } from '../council/admission-judge';
import { memberKinds } from '../council/member-acts';
import { officeKinds } from '../council/office-acts';
import { countSheets } from '../council/sheets-rows';
import { sha256 } from '../engine';
import { findSubmission } from '../filing/books';
import { fileDemo } from './applications';
import { demoSeats, publishedCouncil, scoringCouncil, type DemoCouncil } from './council-books';
import { binOf, organisations } from './organisations';

export interface Cast {
  readonly secretary: string;
  readonly experts: readonly string[];
  readonly owners: readonly string[];
}
const newId = (): string => $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789');

/** An act so many days after the close; gives its id. A refusal is a fault of the demonstration. */
type Do = (person: string, days: number, kind: string, own?: Readonly<Record<string, unknown>>) => string;
const doing = (tx: core.App, call: string, closesAt: Instant, { secretary }: Cast): Do => (person, days, kind, own = {}) => {
  const actor: Actor = { person, role: person === secretary ? 'secretary' : 'member' };
  const body = { id: newId(), kind, call, ...own };
  const answer = takeAct(tx, body, { kinds: person === secretary ? officeKinds : memberKinds, actor, clock: () => formatInstant(milliseconds(closesAt) + days * 86_400_000) });
  if (answer.status === 'refused') throw new Error(`${kind}: ${answer.code}`);
  return body.id;
};

/** Every finding is put aside, or the copy that is missing confirmed. */
const admit = (tx: core.App, submission: string, returned: boolean) => {
  const row = findSubmission(tx, submission);
  const found = row === undefined ? [] : judge(tx, row, '');
  const aside = found.map(({ rule, code, path }): Verdict => ({ rule, code, path, verdict: 'overruled', reason: 'Тексерілді: расталмады' }));
  const own: Verdict[] = returned ? [{ rule: 'AW-3', code: 'office.found', path: 'papers.bankCertificate', verdict: 'confirmed', reason: 'Банк анықтамасының мерзімі өтіп кеткен' }] : [];
  return { submission, previous: '', decision: returned ? 'returned' : 'admitted', database: '', findings: [...aside, ...own], reason: returned ? 'Құжаттар толық емес' : '' };
};

/** F11 as the member's device would seal it; `place` of an organisation that the member is a founder of. */
const declaration = (call: string, name: string, at: Instant, place: number | undefined) => {
  const id = newId();
  const empty = emptyAnswers(conflictDeclaration) as DeclarationAnswers;
  const [surname = '', givenName = '', patronymic = ''] = name.split(' ');
  const list = place === undefined ? [] : [{ id: 'r1', organisation: organisations[place]?.[0] ?? '', bin: binOf(place), as: 'founder' }];
  const no = { answer: 'no' } as const;
  const answers = {
    ...empty, parties: { stateBody: 'Мәдениет және ақпарат министрлігі', expert: { surname, givenName, patronymic } },
    q1: { answer: place === undefined ? 'no' : 'yes', list }, q2: { ...empty.q2, ...no }, q3: { ...empty.q3, ...no }, q4: { ...empty.q4, ...no }, q5: { ...empty.q5, ...no },
    stance: { stance: place === undefined ? 'absence' : 'presence', confirm: true, filledOn: almatyDate(at) },
  };
  const { text } = seal({ id, parent: null, package: conflictDeclaration, call, language: 'kk', answers, attachments: [] }, { now: at });
  return { id, text, sha256: sha256(text) };
};

const seatCouncil = (act: Do, { secretary, experts }: Cast): string[] => {
  const seats = demoSeats.map(({ expert, seat, name, years, education }) => {
    const id = act(secretary, 7, 'seat.propose', { seat, name, proposedBy: 'ngo', bin: '', years, education, replaces: '' });
    const token = $security.randomString(40);
    act(secretary, 7, 'seat.invite', { seat: id, token: sha256(token) });
    act(experts[expert] ?? '', 8, 'seat.accept', { token });
    return id;
  });
  act(secretary, 9, 'council.approve', { seats });
  return seats;
};

const conclude = (tx: core.App, act: Do, { call, closesAt, present }: { readonly call: string; readonly closesAt: Instant; readonly present: readonly string[] }, { secretary }: Cast): void => {
  const heldOn = almatyDate(formatInstant(milliseconds(closesAt) + 40 * 86_400_000));
  act(secretary, 38, 'scoring.close', { sheets: countSheets(tx, call) });
  act(secretary, 40, 'sitting.hold', {
    heldOn, place: 'Астана қаласы, Мәңгілік Ел даңғылы, 8', present, agenda: 'Өтінімдер талқыланды, мүшелердің баллдары жарияланды.',
    dissent: [{ seat: present[1], text: 'Екінші орындағы жоба да қолдауға лайық.' }], chairs: [],
  });
  act(secretary, 40, 'council.decide', { decidedOn: heldOn });
  act(secretary, 41, 'result.publish');
};

const bring = (tx: core.App, { draft, prefix, who, returned, named, namedLate, points, published }: DemoCouncil, cast: Cast): void => {
  const { closesAt, opensAt } = draft;
  const { secretary, experts, owners } = cast;
  const call = newId();
  const act = doing(tx, call, closesAt, cast);
  const before = (milliseconds(opensAt) - milliseconds(closesAt)) / 86_400_000 - 1;
  act(secretary, before, 'call.open', { draft });
  act(secretary, before, 'call.announce', { seen: sha256(draftText(JSON.parse(canonical(draft)) as typeof draft)) });
  const papers = fileDemo(tx, { call, owners, who, at: closesAt, prefix, unfinished: false });
  papers.forEach((paper, i) => act(secretary, 4, 'admission.decide', admit(tx, paper, returned.includes(i))));
  act(secretary, 6, 'list.publish');
  const seats = seatCouncil(act, cast);
  const personOf = (seat: number): string => experts[demoSeats[seat]?.expert ?? -1] ?? '';
  const declare = (seat: number, days: number, paper: number | undefined): string =>
    act(personOf(seat), days, 'declare', declaration(call, demoSeats[seat]?.name ?? '', formatInstant(milliseconds(closesAt) + days * 86_400_000), paper === undefined ? undefined : who[paper]));
  seats.forEach((_, seat) => declare(seat, 10, named.find(([of]) => of === seat)?.[1]));
  points.forEach((sheets, seat) => {
    sheets.forEach((given, paper) => {
      if (given === null) return;
      const [c1, c2, c3] = given;
      act(personOf(seat), 14, 'sheet.lock', { paper: papers[paper], points: { c1, c2, c3 }, comments: { c1: 'Жоба көпшілікке пайдалы, нәтижесі көрініп тұр.' }, revision: 1 });
    });
  });
  for (const [seat, paper] of namedLate) declare(seat, 20, paper);
  if (published) conclude(tx, act, { call, closesAt, present: seats }, cast);
};

/** After everything else of the demonstration: what the second publishes goes into the list of recipients (AW-6). */
export const makeCouncils = (tx: core.App, at: Instant, cast: Cast): void => {
  bring(tx, scoringCouncil(at), cast);
  bring(tx, publishedCouncil(at), cast);
};
