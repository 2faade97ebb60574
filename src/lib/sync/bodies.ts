/** Rows of this device ↔ bodies of the mirror. The same content is the same text on every device. */
import { canonical } from '#law/filing/canonical';
import type { Sha256 } from '#law/filing/wire';
import type { DraftBody, FileBody, SealedState, UnitBody } from '#law/mirror/wire';
import { settled } from '../outbox/settled';
import type { DraftRow, FileRow, OutboxRow, UnitRow } from '../storage/tables';

export const live = <T extends { readonly deletedAt: number | null }>(rows: readonly T[]): T[] => rows.filter(({ deletedAt }) => deletedAt === null);

/** Never with an exponent, and read back as the same number. */
const orderText = (order: number): string => {
  const text = String(order);
  return text.includes('e') ? order.toFixed(25) : text;
};

export const unitBody = ({ values, order, deletedAt, conflicts = {} }: Omit<UnitRow, 'rev'>): UnitBody => ({
  values: values as UnitBody['values'], order: orderText(order), deletedAt, conflicts,
});
export const unitRow = (draft: string, unit: string, rev: number, { values, order, deletedAt, conflicts }: UnitBody): UnitRow => ({
  draft, unit, rev, values, order: Number(order), deletedAt, ...(Object.keys(conflicts).length > 0 && { conflicts }),
});

export const fileBody = ({ slot, name, kind, size, sha256, addedAt, deletedAt, width = null, height = null }: FileRow | (Omit<FileRow, 'width' | 'height'> & { width?: number | null; height?: number | null })): FileBody => ({
  slot, name, kind, size, sha256, addedAt, deletedAt, width, height,
});
export const fileRow = (draft: string, id: string, { width, height, ...body }: FileBody): FileRow => ({
  ...body, id, draft, ...(width !== null && { width }), ...(height !== null && { height }),
});

const stateOf = (item: OutboxRow | undefined, draft: DraftRow): SealedState => {
  if (!item) return draft.elsewhere ?? 'sealed';
  if (settled(item)) return 'registered';
  return item.arrivedAt === null ? 'sealed' : 'arrived';
};
/** @param print of the draft's content, when it is sealed */
export const draftBody = (draft: DraftRow, item: OutboxRow | undefined, print: string): DraftBody => ({
  package: draft.package, edition: draft.edition, call: draft.call, parent: draft.parent,
  createdAt: draft.createdAt, deletedAt: draft.deletedAt,
  sealed: draft.sealedAs === null ? null : { as: draft.sealedAs, state: stateOf(item, draft), print },
});

/** 96 bits in base 36: what is in a draft, to tell one content from another. Not a proof against anybody. */
export const printOf = (text: string): string => {
  const mixed = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995 ^ (seed >>> 3)) ^ (hash >>> 13);
    return ((hash ^ (hash >>> 15)) >>> 0).toString(36).padStart(7, '0');
  });
  return mixed.join('');
};

const isEmpty = ({ values, conflicts = {} }: UnitRow): boolean =>
  Object.keys(conflicts).length === 0 && !/:(?!"",?|false|\{)/.test(JSON.stringify(values));

/** Of what a person would miss: filled units, and the hashes of files. */
export const contentPrint = (units: readonly UnitRow[], hashes: readonly Sha256[]): string =>
  printOf(
    [
      ...units.filter((unit) => unit.deletedAt === null && !isEmpty(unit)).map((unit) => `${unit.unit}\n${canonical(unitBody(unit))}`),
      ...hashes,
    ].sort().join('\n'),
  );
