/**
 * What the mirror keeps of what a person let go (◦ our own choice: the sources are silent on drafts). A draft that was thrown away, or
 * whose document was registered, and rows and files that were taken out of one lose their words and bytes
 * after `keptDays`: until then every device of the person may bring them back. What stays says only that
 * they are gone, so that a device which comes back after long hears of it.
 */
import type { BodyOf } from './body';
import type { DraftBody, FileBody, MirrorKind, UnitBody } from './wire';

/** As long as a device keeps what was thrown away (drafts/purge.ts). */
export const keptDays = 30;

/** Of a draft as a whole: its rows and files are forgotten, its head stays. */
const draftIsOver = ({ deletedAt, sealed }: DraftBody): boolean => deletedAt !== null || sealed?.state === 'registered';

/** Whether a row is one that lapses when nobody writes it again. */
export const lapses = <K extends MirrorKind>(kind: K, body: BodyOf<K>): boolean =>
  kind === 'draft' ? draftIsOver(body as DraftBody) : (body as UnitBody | FileBody).deletedAt !== null;

const noBytes = '0'.repeat(64);

/** What is left of a row that was taken out: where it stood and when, no word. */
export const bareUnit = ({ order, deletedAt }: UnitBody): UnitBody => ({ values: {}, order, deletedAt, conflicts: {} });
export const bareFile = ({ slot, kind, addedAt, deletedAt }: FileBody): FileBody => ({
  slot, name: '-', kind, size: 1, sha256: noBytes, addedAt, deletedAt, width: null, height: null,
});

/** Says only that the row was taken out: a merge finds no words in it to go by. */
export const isBareUnit = ({ values, deletedAt, conflicts }: UnitBody): boolean =>
  deletedAt !== null && Object.keys(values).length === 0 && Object.keys(conflicts).length === 0;
export const isBareFile = ({ sha256, deletedAt }: FileBody): boolean => deletedAt !== null && sha256 === noBytes;
