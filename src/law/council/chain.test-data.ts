/** For tests: a call's chain written event by event, with the sheets and the list that go with it. */
import { canonical } from '../filing/canonical';
import { eventHash, firstPrev, type ChainEvent } from '../filing/event';
import { applicantsText, type Applicant } from './applicants';
import { sha256 } from './council.test-data';
import type { Paper } from './recusal';
import { countedSheets, replay, type Books } from './replay';
import { resultOf, type CouncilResult } from './result';
import { sealedSheet } from './sealed-sheet';
import type { CouncilSettings } from './settings';
import type { Sheet } from './sheet';
import type { Signature } from './signature';
import { storyOf } from './story';
import type { Publication } from './publication';

export interface Step {
  readonly kind: string;
  readonly subject: string;
  readonly body: object;
}
const step = (kind: string, subject: string, body: object = {}): Step => ({ kind, subject, body });
/** Signed by a device, or not. */
export type Given = Sheet & { readonly signed?: Signature };
const text = (of: Given): string => canonical({ call: 'call', comments: of.comments, member: of.member, paper: of.paper, points: of.points, revision: of.revision, ...(of.signed && { signed: of.signed }) });
const saltOf = (of: Sheet): string => `salt of ${of.id}`;
const hash = sha256('');

export const locks = (of: Given): Step =>
  step('sheet.locked', of.id, { seat: of.member, paper: of.paper, revision: of.revision, sheet: sealedSheet(text(of), saltOf(of), sha256).commitment });
export const reopens = (of: Sheet): Step => step('sheet.reopened', of.id, { reason: hash });
export const recuses = (seat: string, paper: string, ground = 'declared'): Step => step('member.recused', paper, { seat, ground });
export const restores = (seat: string, paper: string): Step => step('member.restored', paper, { seat });

export const listOf = (papers: readonly Paper[]): readonly Applicant[] =>
  papers.map(({ id, number, group }) => ({ number, direction: group, name: `«${id}» қоғамдық бірлестігі`, admitted: 1 }));

export interface Written {
  readonly settings: CouncilSettings;
  readonly papers: readonly Paper[];
  readonly members: readonly string[];
  readonly declared?: readonly string[];
  /** Between the declarations and the close. */
  readonly steps: readonly Step[];
}

/** From announcement to close. */
export const opening = ({ settings, papers, members, declared = members, steps }: Written): readonly Step[] => [
  step('call.announced', 'call', { settings: canonical(settings) }),
  ...papers.flatMap(({ id, number }) => [step('submission.received', id, { commitment: hash }), step('submission.registered', id, { number })]),
  ...papers.map(({ id }) => step('submission.admitted', id, { reason: hash })),
  step('list.published', 'call', { count: papers.length, list: sha256(applicantsText('call', listOf(papers))) }),
  step('council.approved', 'call', { seats: members.join(), chair: members[0] ?? '', deputy: members[1] ?? '' }),
  ...declared.map((seat) => step('declaration.made', seat, { declaration: hash })),
  ...steps,
  step('scoring.closed', 'call', { sheets: 0 }),
];

export const chainOf = (steps: readonly Step[]): readonly ChainEvent[] => {
  const events: ChainEvent[] = [];
  for (const [at, { kind, subject, body }] of steps.entries()) {
    const event = {
      chain: 'call', seq: at + 1, kind, subject, at: new Date(Date.UTC(2026, 8, 1) + at * 1000).toISOString(), body: canonical(body), prev: events.at(-1)?.hash ?? firstPrev,
    };
    events.push({ ...event, hash: eventHash(event, sha256) });
  }
  return events;
};

/** What is revealed beside a chain: of all sheets that were ever locked, those that count. */
export const booksOf = (events: readonly ChainEvent[], papers: readonly Paper[], sheets: readonly Given[]): Books => {
  const told = storyOf('call', events);
  const counted = new Set(told.ok ? countedSheets(told.story).map(({ id }) => id) : []);
  const revealed = sheets.filter(({ id }) => counted.has(id)).map((of) => {
    const { open, key } = sealedSheet(text(of), saltOf(of), sha256);
    return { id: of.id, open, key };
  });
  return { call: 'call', events, applicants: listOf(papers), sheets: revealed };
};

export const decidedOn = '2026-11-20';
/** Result of a council that is just being decided; the break as text for what does not replay. */
export const decide = (books: Books): CouncilResult | string => {
  const replayed = replay(books, { sha256, decidedOn });
  return replayed.ok ? resultOf(replayed.input, sha256) : `${replayed.code} ${String(replayed.seq)} ${replayed.kind}`;
};

/** Sat, decided and ready to be published. */
export const published = (written: Written, sheets: readonly Given[]): Publication => {
  const opened = opening(written);
  const result = decide(booksOf(chainOf(opened), written.papers, sheets));
  if (typeof result === 'string') throw new Error(result);
  const events = chainOf([
    ...opened,
    step('sitting.held', 'call', { heldOn: decidedOn, present: written.members.join(), protocol: hash }),
    step('council.decided', 'call', { decidedOn, result: sha256(canonical(result)) }),
  ]);
  return { ...booksOf(events, written.papers, sheets), result };
};
