import type { CouncilPaper } from '#law/council/sheets-wire';
import { findSubmission } from '../filing/books';
import { idIn } from '../read-body';
import { all } from '../rows';
import { forMember } from './member-guard';
import { sightOf } from './sight';

/**
 * GET /api/otinim/council/papers/{id}: an application as it was filed. ◦ Whole: the sources have members judge the
 * application itself, with its contacts and account, and name no part to be kept from them.
 */
export const givePaper = forMember((e, person) => {
  const id = idIn(e);
  const sight = sightOf(e.app, person, id);
  const submission = sight && findSubmission(e.app, sight.paper);
  if (submission === undefined) return e.json(404, { code: 'paper.missing' });
  const answer: CouncilPaper = {
    id: submission.id, call: submission.call, number: submission.number, text: submission.text,
    files: all(
      e.app, 'SELECT id, sha256, name, kind, size FROM attachments WHERE submission = {:id} ORDER BY name, id', { id: submission.id },
      { id: '', sha256: '', name: '', kind: '', size: 0 },
    ),
  };
  return e.json(200, answer);
});
