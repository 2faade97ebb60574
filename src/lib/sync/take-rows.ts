/** Rows of the mirror into this device's drafts. Inside one transaction with what is known of the mirror (I1). */
import { canonical } from '#law/filing/canonical';
import { readMirrorBody, type BodyOf } from '#law/mirror/body';
import { isBareFile, isBareUnit } from '#law/mirror/lapse';
import type { MirrorKey, MirrorRow } from '#law/mirror/wire';
import type { DraftRow, MirroredRow } from '../storage/tables';
import { fileBody, fileRow, unitBody, unitRow } from './bodies';
import { mergeFiles, mergeUnits } from './merge-bodies';
import { takeHead } from './take-head';
import { forgetSent } from './sent-key';
import { comeBack, freshen, remember, type Taking } from './taking';

const primary = ({ draft, kind, name }: MirrorKey): [string, string, string] => [draft, kind, name];

const baseOf = <K extends 'unit' | 'file'>(kind: K, known: MirroredRow | undefined): BodyOf<K> | null =>
  known && known.body !== '' ? readMirrorBody(kind, known.body) : null;

/** What both had in common; nothing, where the server let words go in between. */
const common = (known: MirroredRow | undefined, { born }: MirrorRow): MirroredRow | undefined => (known && known.rev >= born ? known : undefined);

const takeUnit = async (taking: Taking, row: MirrorRow, known: MirroredRow | undefined, theirs: BodyOf<'unit'>): Promise<boolean> => {
  const { db, changed } = taking;
  const here = await db.units.get([row.draft, row.name]);
  const mine = here && unitBody(here);
  const text = mine ? canonical(mine) : '';
  // That a row was taken out stays comparable with what stood here before; its words do not.
  const base = isBareUnit(theirs) ? known : common(known, row);
  const next = mine && text !== base?.body ? mergeUnits(baseOf('unit', base), mine, theirs) : theirs;
  await remember(taking, row);
  if (canonical(next) === text) return false;
  await db.units.put(unitRow(row.draft, row.name, (here?.rev ?? 0) + 1, next));
  changed.push({ draft: row.draft, unit: row.name });
  return true;
};

const takeFile = async (taking: Taking, row: MirrorRow, known: MirroredRow | undefined, theirs: BodyOf<'file'>): Promise<boolean> => {
  const { db, now } = taking;
  const here = await db.files.get(row.name);
  if (here && here.draft !== row.draft) return false;
  const mine = here && fileBody(here);
  const text = mine ? canonical(mine) : '';
  const base = isBareFile(theirs) ? known : common(known, row);
  const next = mine && text !== base?.body ? mergeFiles(baseOf('file', base), mine, theirs) : theirs;
  await remember(taking, row);
  if (canonical(next) === text) return false;
  if (here && isBareFile(theirs)) await forgetSent(db, taking.account, here.sha256);
  await db.files.put(fileRow(row.draft, row.name, next));
  if (next.deletedAt !== null) return true;
  // The same bytes attached on two devices are one file: every device keeps the same one of the two.
  const twins = (await db.files.where('draft').equals(row.draft).toArray()).filter((file) => file.sha256 === next.sha256 && file.deletedAt === null);
  const [, ...others] = twins.sort((a, b) => (a.id < b.id ? -1 : 1));
  await db.files.bulkPut(others.map((file) => ({ ...file, deletedAt: now })));
  return true;
};

/**
 * The server has forgotten what stood here. This device keeps what it has, and tells it anew where the draft
 * still lives; words that were written here meanwhile are its own (`mine`), and no draft goes over them.
 */
const takeForgotten = async (taking: Taking, row: MirrorRow, known: MirroredRow | undefined, draft: DraftRow | undefined): Promise<void> => {
  const { db } = taking;
  const unit = row.kind === 'unit' ? await db.units.get([row.draft, row.name]) : undefined;
  const file = row.kind === 'file' ? await db.files.get(row.name) : undefined;
  const here = unit ? canonical(unitBody(unit)) : file ? canonical(fileBody(file)) : null;
  const typed = draft?.deletedAt === null && here !== null && here !== known?.body;
  await remember(taking, row, typed || known?.mine === true);
  if (file) await forgetSent(db, taking.account, file.sha256);
};

const isOurs = (draft: DraftRow | undefined, account: string): boolean => draft?.account === undefined || draft.account === account;

export const takeRow = async (taking: Taking, row: MirrorRow): Promise<void> => {
  const { db, account } = taking;
  // One after the other: returning right after a `Promise.all`, Chromium's await leaves Dexie's transaction,
  // which then commits too early.
  const known = await db.mirror.get(primary(row));
  const draft = await db.drafts.get(row.draft);
  if (known && row.rev <= known.rev) return;
  // The same draft came here as a file, and belongs to another account or to this device alone.
  if (!isOurs(draft, account)) return;
  if (row.kind === 'draft') {
    const head = readMirrorBody('draft', row.body);
    if (head) await takeHead(taking, row, draft, head);
    else taking.counts.unknown += 1;
    return;
  }
  const body = row.body === '' ? null : readMirrorBody(row.kind, row.body);
  if (!body && row.body !== '') {
    taking.counts.unknown += 1;
    return;
  }
  if (draft && draft.sealedAs !== null) {
    // I5: it takes nothing any more.
    await db.mirror.put({ ...(known ?? { ...row, account, rev: 0, body: '', mine: false }), held: row });
    return;
  }
  if (!body) return takeForgotten(taking, row, known, draft);
  const news = row.kind === 'unit' ? await takeUnit(taking, row, known, body as BodyOf<'unit'>) : await takeFile(taking, row, known, body as BodyOf<'file'>);
  if (!news) return;
  // Typing wins: what came was written by somebody who did not know that the draft was thrown away.
  if (draft && draft.deletedAt !== null) {
    await db.drafts.update(draft.id, { deletedAt: null });
    await comeBack(taking, draft.id);
  }
  await freshen(taking, row.draft, row.at);
};

/** What came while a draft was sealed, once the seal was taken off before anything left the device. */
export const takeHeld = async (taking: Taking): Promise<void> => {
  const held = (await taking.db.mirror.toArray()).filter((row) => row.held !== null && row.account === taking.account);
  for (const { held: row, ...known } of held) {
    if (!row || (await taking.db.drafts.get(row.draft))?.sealedAs) continue;
    await taking.db.mirror.put({ ...known, held: null });
    await takeRow(taking, row);
  }
};
