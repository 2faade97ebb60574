/** What a person may do with a filed paper, from whichever of their devices. */
import type { FiledDocument } from '#law/filing/document';
import { putDraft } from '../drafts/drafts';
import { newId } from '../drafts/identifier';
import { unitsOf } from '../drafts/units';
import { withdraw, type ActionTrouble } from '../outbox/actions';
import { sha256Of, sha256OfText } from '../outbox/hash';
import { packageFor } from '../outbox/submit';
import type { StoredFile } from '../remote/papers-remote';
import type { DraftRow, OutboxRow } from '../storage/tables';
import { done, failed, type Outcome } from '../storage/trouble';
import type { PapersDeps } from './papers';
import type { PaperItem } from './paper-list';

/** Asks the server to withdraw; of a paper that another device sent, too. Repeating it changes nothing. */
export const withdrawPaper = async (deps: PapersDeps, { id, item, title, call }: PaperItem, owner: string | null): Promise<Outcome<OutboxRow, ActionTrouble>> => {
  if (item?.state === 'registered') return withdraw(deps, id);
  // Outside the transaction, which would not wait for it.
  const sha256 = await sha256OfText(id);
  return deps.storage.keep(['outbox'], async (db) => {
    const before = await db.outbox.filter((row) => row.kind === 'withdraw' && row.text === id && row.state !== 'refused').first();
    if (before) return before;
    const row: OutboxRow = {
      id: newId(), kind: 'withdraw', draft: null, title, call, text: id, sha256, files: [],
      state: 'queued', reason: null, findings: [], attempts: 0, nextAt: 0, createdAt: deps.now(),
      owner, arrivedAt: null, missing: [], until: null, sent: 0, uploads: {},
    };
    await db.outbox.add(row);
    return row;
  });
};

type ReplaceTrouble = ActionTrouble | 'paper.unreachable' | 'paper.damaged';
export interface Replacement {
  readonly draft: DraftRow;
  /** Files that could not come along. */
  readonly left: number;
}

const textOf = async ({ remote }: PapersDeps, { id, item, paper }: PaperItem, owner: string | null): Promise<Outcome<string, ReplaceTrouble>> => {
  const expected = item?.sha256 ?? paper?.sha256;
  const reply = item ? ({ ok: true, value: item.text } as const) : owner === null ? null : await remote.fetchText(id, owner);
  if (!reply?.ok) return failed('paper.unreachable');
  return (await sha256OfText(reply.value)) === expected ? done(reply.value) : failed('paper.damaged');
};

/** Only bytes whose hash is the one that was filed. */
const fetchMissing = async (deps: PapersDeps, id: string, wanted: ReadonlySet<string>, owner: string | null): Promise<readonly StoredFile[]> => {
  if (wanted.size === 0 || owner === null) return [];
  const reply = await deps.remote.fetchFiles(id, wanted, owner);
  if (!reply.ok) return [];
  const sound: StoredFile[] = [];
  for (const file of reply.value) if ((await sha256Of(await file.blob.arrayBuffer())) === file.sha256) sound.push(file);
  return sound;
};

/**
 * An editable draft of what was filed, naming it as its parent: sealed and sent, it asks to take the place.
 * One that was begun before is given again, so that a second press makes no second copy.
 */
export const replacePaper = async (deps: PapersDeps, paper: PaperItem, owner: string | null): Promise<Outcome<Replacement, ReplaceTrouble>> => {
  const { storage, now } = deps;
  const text = await textOf(deps, paper, owner);
  if (!text.ok) return text;
  const document = JSON.parse(text.value) as FiledDocument;
  const pack = packageFor(document.package, document.edition);
  if (!pack) return failed('edition.unknown');
  const hashes = [...new Set(document.attachments.map(({ sha256 }) => sha256))];
  const here = await storage.read(['blobs'], (db) => db.blobs.where('sha256').anyOf(hashes).primaryKeys());
  if (!here.ok) return here;
  const came = await fetchMissing(deps, paper.id, new Set(hashes.filter((hash) => !here.value.includes(hash))), owner);
  const kept = await storage.keep(['drafts', 'units', 'files', 'blobs'], async (db): Promise<Replacement> => {
    const begun = await db.drafts.filter((row) => row.parent === paper.id && row.deletedAt === null && row.sealedAs === null).first();
    if (begun) return { draft: begun, left: 0 };
    for (const { sha256, blob } of came) await db.blobs.put({ sha256, blob });
    const known = new Set(await db.blobs.where('sha256').anyOf(hashes).primaryKeys());
    const files = document.attachments.filter(({ sha256 }) => known.has(sha256));
    const draft = await putDraft(db, {
      package: document.package, edition: document.edition, call: document.call, parent: paper.id, title: paper.title,
      direction: paper.paper?.direction ?? '', units: unitsOf(pack, document.answers),
      files: files.map((file) => ({ ...file, id: newId(), addedAt: now(), deletedAt: null })),
    }, { now });
    return { draft, left: document.attachments.length - files.length };
  });
  return kept;
};
