/** What this device has written and the mirror does not have yet. Found by comparing, so autosave pays nothing for it. */
import { canonical } from '#law/filing/canonical';
import { mirrorLimits, type MirrorKey, type MirrorPush } from '#law/mirror/wire';
import type { Database } from '../storage/database';
import type { DraftRow, FileRow, MirroredRow, OutboxRow, UnitRow } from '../storage/tables';
import { contentPrint, draftBody, fileBody, live, unitBody } from './bodies';

export const keyText = ({ draft, kind, name }: MirrorKey): string => `${draft} ${kind} ${name}`;

/** The server has let its words go (law/mirror/lapse.ts); a word of this device's own is not meant by it. */
export const isForgotten = (known: MirroredRow | undefined): boolean => known !== undefined && known.rev > 0 && known.body === '' && !known.mine;

export interface Whole {
  readonly draft: DraftRow;
  readonly units: readonly UnitRow[];
  readonly files: readonly FileRow[];
  readonly item: OutboxRow | undefined;
  readonly mirrored: ReadonlyMap<string, MirroredRow>;
}

export const readWhole = async (db: Database, draft: DraftRow): Promise<Whole> => {
  const units = await db.units.where('draft').equals(draft.id).toArray();
  const files = await db.files.where('draft').equals(draft.id).toArray();
  const item = await db.outbox.get(draft.id);
  const mirrored = await db.mirror.where('draft').equals(draft.id).toArray();
  return { draft, units, files, item, mirrored: new Map(mirrored.map((row) => [keyText(row), row])) };
};

/** After the receipt a draft's files are let go: what was sealed is then in the item's own list. */
const hashesOf = ({ files, item }: Whole): string[] => {
  const here = live(files);
  return here.length > 0 || !item ? here.map(({ sha256 }) => sha256) : item.files.map(({ sha256 }) => sha256);
};
export const printNow = (whole: Whole): string => contentPrint(whole.units, hashesOf(whole));

/** As it was when the draft was sealed: what is mirrored already is not judged anew. */
const printOfSealed = (whole: Whole): string => {
  const { draft, mirrored } = whole;
  const before = /"sealed":\{"as":"(\w+)","print":"(\w*)"/.exec(mirrored.get(keyText({ draft: draft.id, kind: 'draft', name: '' }))?.body ?? '');
  return before?.[1] === draft.sealedAs ? (before?.[2] ?? '') : printNow(whole);
};

export const headText = (whole: Whole): string =>
  canonical(draftBody(whole.draft, whole.item, whole.draft.sealedAs === null ? '' : printOfSealed(whole)));

/** Rows that differ from what is mirrored: units and files first, so that whoever reads the head has all of it. */
export const pendingOf = (whole: Whole): MirrorPush[] => {
  const { draft, units, files, item, mirrored } = whole;
  const push = (key: MirrorKey, body: string): MirrorPush[] => {
    const known = mirrored.get(keyText(key));
    return known?.body === body || known?.held ? [] : [{ ...key, base: known?.rev ?? 0, body }];
  };
  // I5: another device sealed it. What was written here beside is in a copy. And of a draft that was thrown
  // away nothing is told but that: what the server has forgotten stays forgotten, until somebody wants it back.
  const content = (draft.sealedAs !== null && !item) || draft.deletedAt !== null ? [] : [
    ...units.flatMap((unit) => push({ draft: draft.id, kind: 'unit', name: unit.unit }, canonical(unitBody(unit)))),
    ...files.flatMap((file) => push({ draft: draft.id, kind: 'file', name: file.id }, canonical(fileBody(file)))),
  ];
  // Nothing in it yet, or thrown away before anybody heard of it.
  if (mirrored.size === 0 && (content.length === 0 || draft.deletedAt !== null)) return [];
  return [...content, ...push({ draft: draft.id, kind: 'draft', name: '' }, headText(whole))];
};

export const pendingRows = async (db: Database, account: string): Promise<MirrorPush[]> => {
  // Each table in one go: a turn to the database for each draft is most of what a look costs.
  const drafts = await db.drafts.toArray();
  const units = await db.units.toArray();
  const files = await db.files.toArray();
  const items = await db.outbox.toArray();
  const mirrored = await db.mirror.toArray();
  return drafts.filter((draft) => draft.account === account).flatMap((draft) => {
    const own = <T extends { readonly draft: string | null }>(rows: readonly T[]): T[] => rows.filter((row) => row.draft === draft.id);
    const known = new Map(own(mirrored).map((row) => [keyText(row), row]));
    return pendingOf({ draft, units: own(units), files: own(files), item: items.find(({ id }) => id === draft.id), mirrored: known });
  });
};

/** As many as one request takes. */
export const nextRows = (rows: readonly MirrorPush[]): readonly MirrorPush[] => {
  let weight = 0;
  return rows.slice(0, mirrorLimits.rows).filter(({ body }, index) => (weight += body.length) <= mirrorLimits.batch || index === 0);
};
