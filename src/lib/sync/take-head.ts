/** A draft's head from the mirror: begun, thrown away, brought back, sealed elsewhere. */
import { readMirrorBody } from '#law/mirror/body';
import type { DraftBody, MirrorKey, MirrorRow } from '#law/mirror/wire';
import type { DraftRow } from '../storage/tables';
import { printOf } from './bodies';
import { mergeHeads } from './merge-bodies';
import { headText, isForgotten, keyText, pendingOf, printNow, readWhole, type Whole } from './pending';
import { comeBack, freshen, remember, type Taking } from './taking';

const isContent = (row: { readonly kind: string }): boolean => row.kind !== 'draft';
/** Written here and not mirrored; not what the server has forgotten and could be told anew. */
const isNews = ({ mirrored }: Whole) => (row: MirrorKey): boolean => isContent(row) && !isForgotten(mirrored.get(keyText(row)));

/** The words of this device that the sealed document may lack: not mirrored yet, or mirrored by this device. */
const hasOwnWords = (whole: Whole): boolean =>
  pendingOf({ ...whole, draft: { ...whole.draft, sealedAs: null, deletedAt: null } }).some(isNews(whole)) || [...whole.mirrored.values()].some((row) => row.mine && isContent(row));

/**
 * I4: words written here that are not in what another device sealed stay, in a draft of their own. Its id
 * comes from the content: two devices with the same words make the same copy.
 */
const copyWords = async ({ db, account, now }: Taking, { draft, units, files }: Whole, print: string): Promise<void> => {
  const id = printOf(`${draft.id} ${print}`).slice(0, 15);
  if (await db.drafts.get(id)) return;
  const { elsewhere: _elsewhere, ...head } = draft;
  await db.drafts.add({ ...head, id, account, parent: null, sealedAs: null, deletedAt: null, createdAt: now, updatedAt: now });
  await db.units.bulkAdd(units.map((unit) => ({ ...unit, draft: id, rev: 1 })));
  await db.files.bulkAdd(files.map((file) => ({ ...file, draft: id, id: printOf(`${id} ${file.id}`).slice(0, 15) })));
};

const begin = async (taking: Taking, row: MirrorRow, { sealed, ...head }: DraftBody): Promise<void> => {
  const draft: DraftRow = {
    ...head, id: row.draft, title: '', direction: '', updatedAt: 0, account: taking.account,
    sealedAs: sealed?.as ?? null, ...(sealed && { elsewhere: sealed.state }),
  };
  await taking.db.drafts.put(draft);
};

export const takeHead = async (taking: Taking, row: MirrorRow, draft: DraftRow | undefined, theirs: DraftBody): Promise<void> => {
  const { db } = taking;
  if (!draft) {
    await begin(taking, row, theirs);
    if (theirs.deletedAt === null) await comeBack(taking, row.draft);
  } else {
    const whole = await readWhole(db, draft);
    const known = whole.mirrored.get(keyText(row));
    const mine = headText(whole);
    const base = known ? readMirrorBody('draft', known.body) : null;
    const my = readMirrorBody('draft', mine);
    const next = my && mine !== known?.body ? mergeHeads(base, my, theirs) : theirs;
    // Typing wins over throwing away: typed here and not mirrored yet, or mirrored after it was thrown away.
    const typed = next.deletedAt !== null && draft.deletedAt === null &&
      (pendingOf(whole).some(isNews(whole)) || [...whole.mirrored.values()].some((each) => isContent(each) && !isForgotten(each) && each.seq > row.seq));
    if (next.sealed && draft.sealedAs === null) {
      const print = printNow(whole);
      if (print !== next.sealed.print && hasOwnWords(whole)) await copyWords(taking, whole, print);
    }
    const { elsewhere: _before, ...rest } = draft;
    const sealed = whole.item ? draft.sealedAs : (next.sealed?.as ?? null);
    await db.drafts.put({
      ...rest, call: next.call, deletedAt: typed ? null : next.deletedAt, account: taking.account, sealedAs: sealed,
      ...(sealed !== null && !whole.item && next.sealed && { elsewhere: next.sealed.state }),
    });
    if (draft.deletedAt !== null && next.deletedAt === null) await comeBack(taking, row.draft);
  }
  await remember(taking, row);
  await freshen(taking, row.draft, row.at);
};

