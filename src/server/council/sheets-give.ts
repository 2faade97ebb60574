import type { MemberSheets } from '#law/council/sheets-wire';
import { forOffice } from '../office/guard';
import { idIn } from '../read-body';
import { forMember, seatsOf } from './member-guard';
import { officeSheets } from './sheets-office';
import { othersSheets, ownSheets } from './sheets-rows';

const toOffice = forOffice((e) => {
  const answer = officeSheets(e.app, idIn(e));
  return answer === undefined ? e.json(404, { code: 'council.none' }) : e.json(200, answer);
});

/** Whoever holds no seat here learns no more than of a call that never was. */
const toMember = forMember((e, person) => {
  const call = idIn(e);
  const seat = seatsOf(e.app, person).find((own) => own.call === call);
  if (seat === undefined) return e.json(404, { code: 'council.none' });
  const answer: MemberSheets = { call, seat: seat.id, own: ownSheets(e.app, call, seat.id), others: othersSheets(e.app, call, seat.id) };
  return e.json(200, answer);
});

/**
 * GET /api/otinim/council/sheets/{id}: the one route that gives points (I6, Q6, Q12). To a member their own, and others' where
 * their own is locked; to the office who has locked what, and points once nobody can be swayed by them.
 */
export const giveSheets = (e: core.RequestEvent): void => {
  const role = e.auth?.collection().name === 'users' ? e.auth.getString('role') : '';
  return role === 'secretary' || role === 'administrator' ? toOffice(e) : toMember(e);
};
