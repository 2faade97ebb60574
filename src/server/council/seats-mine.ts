import type { MemberCouncils, MemberPaper, MemberSeat } from '#law/council/seats-wire';
import { now } from '../engine';
import type { App } from '../rows';
import { admittedPapers, type PaperRow } from './admitted';
import { declarationsOf } from './declarations-rows';
import { forMember, seatsOf, type OwnSeat } from './member-guard';
import { standingRecusals } from './recusals';
import { momentsOf, settingsOf } from './stage';
import { titleOf } from './title';

/** CI-2: of a paper that a member is recused from, the number alone. */
const shownPapers = (app: App, { id: seat, call }: OwnSeat, papers: readonly PaperRow[]): MemberPaper[] => {
  const kept = new Set(standingRecusals(app, call).filter((row) => row.seat === seat).map(({ paper }) => paper));
  return papers.map(({ id, number, direction, name }) => (kept.has(id) ? { number, recused: true } : { id, number, direction, name }));
};

const memberSeat = (app: App, own: OwnSeat): MemberSeat | null => {
  const { id, call, name, seat, bin, acceptedAt, approvedAt } = own;
  const [title, settings] = [titleOf(app, call), settingsOf(app, call)];
  if (title === undefined || settings === undefined) return null;
  const stage = momentsOf(app, call);
  const declarations = declarationsOf(app, call).filter((row) => row.seat === id).reverse().map(({ seat: _seat, ...row }) => row);
  const listed = stage.listedAt === '' ? [] : admittedPapers(app, call);
  // CI-2: who has not declared, and who is of no approved council, sees no application.
  const sees = approvedAt !== '' && declarations.length > 0;
  return {
    call, title: title.title, year: title.year, id, name, seat: seat as MemberSeat['seat'], bin, acceptedAt, approvedAt, stage, settings, declarations,
    applicants: [...new Map(listed.map((paper) => [paper.bin, { bin: paper.bin, name: paper.name }])).values()],
    papers: sees ? shownPapers(app, own, listed) : [],
  };
};

/** GET /api/otinim/council: what somebody sits on, and of it what they may see. For most people nothing. */
export const giveOwnCouncils = forMember((e, person) => {
  const answer: MemberCouncils = { now: now(), person, seats: seatsOf(e.app, person).flatMap((own) => memberSeat(e.app, own) ?? []) };
  return e.json(200, answer);
});
