/** For tests: what the server would say to a member. */
import { awardSettings } from '#law/council/settings';
import type { MemberCouncils, MemberPaper, MemberSeat } from '#law/council/seats-wire';
import type { CouncilPaper, MemberSheets, OwnSheet } from '#law/council/sheets-wire';

export const stage = { announcedAt: 't', listedAt: 't', approvedAt: 't', closedAt: '', decidedAt: '', publishedAt: '' };
export const seatWith = (papers: readonly MemberPaper[], over: Partial<MemberSeat> = {}): MemberSeat => ({
  call: 'call', title: { kk: 'Конкурс', ru: 'Конкурс', en: 'Call' }, year: 2026, id: 'seat', name: 'Асан', seat: 'member', bin: '', acceptedAt: 't', approvedAt: 't',
  stage, settings: awardSettings, declarations: [], applicants: [], papers, ...over,
});
export const answerOf = (...seats: readonly MemberSeat[]): MemberCouncils => ({ now: '2026-10-01T00:00:00.000Z', person: 'me', seats });
export const seen = (id: string): MemberPaper => ({ id, number: `N-${id}`, direction: '4', name: `name-of-${id}` });
export const recused = (id: string): MemberPaper => ({ number: `N-${id}`, recused: true });
export const paperOf = (id: string, sha256: string): CouncilPaper => ({
  id, call: 'call', number: `N-${id}`, text: `{"words":"text-of-${id}"}`, files: [{ id: `file-of-${id}`, sha256, name: `file-of-${id}.pdf`, kind: 'pdf', size: 4 }],
});
export const locked = (paper: string, over: Partial<OwnSheet> = {}): OwnSheet =>
  ({ id: `sheet-of-${paper}`, paper, points: { c1: 5, c2: 4, c3: 3 }, comments: {}, revision: 1, lockedAt: 't', reopenedAt: '', reopenReason: '', ...over });
export const sheetsWith = (own: readonly OwnSheet[], others: MemberSheets['others'] = []): MemberSheets => ({ call: 'call', seat: 'seat', own, others });
