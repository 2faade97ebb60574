import { idIn } from '../read-body';
import { findSubmission } from './books';
import { mayRead } from './ownership';

/**
 * GET /api/otinim/documents/{id}: the exact text that was filed, for its owner with a confirmed address, for
 * who signs for its organisation, and for the office. The list of `submissions` never carries it. Not there and not yours look the same.
 */
export const giveDocument = (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  const submission = findSubmission(e.app, idIn(e));
  const office = auth.isSuperuser() || ['secretary', 'administrator'].includes(auth.getString('role'));
  if (submission === undefined || !(office || (auth.verified() && mayRead(e.app, submission, auth.id)))) {
    return e.json(404, { code: 'document.unknown' });
  }
  if (submission.erasedAt !== '') return e.json(410, { code: 'document.erased' });
  e.response.header().set('Cache-Control', 'private, no-store');
  return e.blob(200, 'application/json; charset=utf-8', toBytes(submission.text) as unknown as number[]);
};
