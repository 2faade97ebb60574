/** Going on from what was filed. Apart from the other acts: it knows the forms, which the queue itself does not need. */
import type { FiledDocument } from '#law/filing/document';
import { newId } from '../drafts/identifier';
import { putDraft } from '../drafts/drafts';
import { unitsOf } from '../drafts/units';
import type { DraftRow } from '../storage/tables';
import type { Outcome } from '../storage/trouble';
import { act, type ActionDeps, type ActionTrouble } from './actions';
import { packageFor } from './submit';

/**
 * A draft made from what was filed, with an id of its own and the filed one as its parent (P6). Files whose
 * bytes were let go after the receipt cannot come along: their count is in `left`.
 */
export const makeNewVersion = (
  deps: ActionDeps,
  id: string,
): Promise<Outcome<{ readonly draft: DraftRow; readonly left: number }, ActionTrouble>> =>
  act(deps, id, async (item, db) => {
    if (item.kind === 'withdraw') return 'outbox.not_possible';
    const document = JSON.parse(item.text) as FiledDocument;
    const pack = packageFor(document.package, document.edition);
    if (!pack) return 'edition.unknown';
    const before = item.draft === null ? undefined : await db.drafts.get(item.draft);
    const here = new Set(await db.blobs.where('sha256').anyOf(document.attachments.map(({ sha256 }) => sha256)).primaryKeys());
    const files = document.attachments.filter(({ sha256 }) => here.has(sha256));
    const draft = await putDraft(
      db,
      {
        package: document.package, edition: document.edition, call: document.call, parent: item.id,
        title: item.title, direction: before?.direction ?? '',
        units: unitsOf(pack, document.answers),
        files: files.map((file) => ({ ...file, id: newId(deps.random), addedAt: deps.now(), deletedAt: null })),
      },
      deps,
    );
    return { draft, left: document.attachments.length - files.length };
  });
