/** Freezing a draft into an item of the outbox (I5, P6). */
import { awardPackage } from '#law/forms/award';
import { paperPackage } from '#law/forms/paper-award';
import { paperPackageId } from '#law/forms/paper-id';
import type { Package } from '#law/form/fields';
import type { Attachment, FiledDocument } from '#law/filing/document';
import { seal } from '#law/filing/seal';
import { formatInstant } from '#law/instant';
import type { Storage } from '../storage/storage';
import { readDraft, type OpenDraft } from '../drafts/drafts';
import { answersFrom } from '../drafts/units';
import type { OutboxRow } from '../storage/tables';
import { done, failed, type Outcome, type StorageTrouble } from '../storage/trouble';
import { sha256OfText } from './hash';

export type SubmitTrouble =
  | StorageTrouble
  | 'draft.unknown'
  /** Two tabs disagree about a field, and nobody chose yet. */
  | 'draft.conflict'
  | 'draft.changing'
  | 'call.unknown'
  | 'edition.unknown'
  | 'file.lost';

export interface SubmitDeps {
  readonly storage: Storage;
  readonly now: () => number;
  /** Who is signed in: the document goes in nobody else's name. */
  readonly account: () => string | null;
}

const packages: readonly Package[] = [awardPackage, paperPackage];
export const packageFor = (id: string, edition: string): Package | null =>
  packages.find((pack) => pack.id === id && pack.edition === edition) ?? null;

const live = ({ units }: OpenDraft) => units.filter((unit) => unit.deletedAt === null);
/** Everything that the sealed text depends on. */
const versionOf = (open: OpenDraft): string =>
  JSON.stringify([
    open.draft.call, open.draft.parent,
    open.units.map(({ unit, rev }) => [unit, rev]).sort(),
    open.files.map(({ id, slot, sha256 }) => [id, slot, sha256]).sort(),
  ]);

const freeze = async (open: OpenDraft, pack: Package, call: string, language: FiledDocument['language'], { at, account }: { readonly at: number; readonly account: string | null }): Promise<OutboxRow> => {
  const { draft, files } = open;
  const sealedBy = draft.account || account;
  const { text } = seal(
    {
      id: draft.id, parent: draft.parent, package: pack, call, language,
      answers: answersFrom(pack, live(open)),
      attachments: files.map(({ id, slot, name, kind, size, sha256 }): Attachment => ({ id, slot, name, kind, size, sha256 })),
    },
    { now: formatInstant(at) },
  );
  const { attachments } = JSON.parse(text) as FiledDocument;
  return {
    // What came on paper is entered by the office, under a kind of its own.
    id: draft.id, kind: pack.id === paperPackageId ? 'enter' : 'submit', draft: draft.id, title: draft.title, call,
    text, sha256: await sha256OfText(text),
    files: attachments.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    state: 'queued', reason: null, findings: [], attempts: 0, nextAt: 0, createdAt: at,
    owner: null, ...(sealedBy && { sealedBy }), arrivedAt: null, missing: [], until: null, sent: 0, uploads: {},
  };
};

/**
 * Seals a draft and puts it into the outbox in one strict transaction. Repeating it — a double click, a
 * second tab, a crash after the commit — gives the item that is there (P5). Flush the editor before.
 */
export const submitDraft = async (
  { storage, now, account }: SubmitDeps,
  { draft: id, language, ...said }: { readonly draft: string; readonly language: FiledDocument['language'] } & Pick<OutboxRow, 'mayCost'>,
): Promise<Outcome<OutboxRow, SubmitTrouble>> => {
  const tables = ['drafts', 'units', 'files', 'outbox', 'blobs'] as const;
  // Hashing is asynchronous and a transaction would not wait: seal outside, then compare revisions inside.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const read = await storage.read(tables, async (db) => ({ open: await readDraft(db, id), item: await db.outbox.get(id) }));
    if (!read.ok) return read;
    const { open, item: before } = read.value;
    if (before) return done(before);
    if (!open) return failed('draft.unknown');
    if (open.draft.call === null) return failed('call.unknown');
    if (live(open).some((unit) => unit.conflicts)) return failed('draft.conflict');
    const pack = packageFor(open.draft.package, open.draft.edition);
    if (!pack) return failed('edition.unknown');
    const item = { ...(await freeze(open, pack, open.draft.call, language, { at: now(), account: account() })), ...said };

    const kept = await storage.keep(tables, async (db) => {
      const there = await db.outbox.get(id);
      if (there) return there;
      const again = await readDraft(db, id);
      if (!again || versionOf(again) !== versionOf(open)) return 'changed' as const;
      const bytes = await db.blobs.where('sha256').anyOf(item.files.map(({ sha256 }) => sha256)).count();
      if (bytes !== new Set(item.files.map(({ sha256 }) => sha256)).size) return 'lost' as const;
      await db.outbox.add(item);
      await db.drafts.update(id, { sealedAs: item.id });
      return item;
    });
    if (!kept.ok) return kept;
    if (kept.value === 'lost') return failed('file.lost');
    if (kept.value !== 'changed') return done(kept.value);
  }
  return failed('draft.changing');
};
