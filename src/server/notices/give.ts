import type { Notice, NoticesAnswer } from '#law/filing/notice';
import { isId } from '../read-body';
import { now } from '../engine';
import { confirmed } from '../people/confirmed';
import { all, run } from '../rows';

const shape = { id: '', code: '', params: '', at: '', readAt: '' };
const most = 200;

/** GET /api/otinim/notices: what the person was told, newest first. */
export const giveNotices = (e: core.RequestEvent): void => {
  const person = confirmed(e);
  if (person === null) return;
  const notices = all(e.app, `SELECT id, code, params, at, "readAt" FROM notices WHERE person = {:person} ORDER BY at DESC, id LIMIT ${most}`, { person: person.id }, shape);
  const answer: NoticesAnswer = { now: now(), notices: notices.map((row) => ({ ...row, params: JSON.parse(row.params) as Notice['params'] })) };
  e.response.header().set('Cache-Control', 'private, no-store');
  return e.json(200, answer);
};

/**
 * POST /api/otinim/notices/read?ids=…: marks one's own as read; another's and unknown ones are passed over in
 * silence. Ids in the address, so that no body of a stranger is parsed. Repeating it changes nothing.
 */
export const readNotices = (e: core.RequestEvent): void => {
  const person = confirmed(e);
  if (person === null) return;
  const ids = (e.request?.url?.query().get('ids') ?? '').split(',').filter(isId).slice(0, most);
  const at = now();
  if (ids.length > 0) {
    const names = ids.map((_, i) => `{:id${i}}`).join(', ');
    const params = Object.fromEntries(ids.map((id, i) => [`id${i}`, id]));
    run(e.app, `UPDATE notices SET "readAt" = {:at} WHERE person = {:person} AND "readAt" = '' AND id IN (${names})`, { ...params, at, person: person.id });
  }
  return e.json(200, { at });
};
