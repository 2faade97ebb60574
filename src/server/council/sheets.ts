import type { SheetText } from '#law/council/sealed-sheet';
import { sheetLimits, type LockSheet } from '#law/council/sheet-acts';
import { sheetStatement } from '#law/council/signature';
import { criteriaSetOf, isComplete, type CriterionKey, type Points } from '#law/criteria/set';
import { canonical } from '#law/filing/canonical';
import { isRecord } from '#law/record';
import { isId } from '../read-body';
import { salt, sha256 } from '../engine';
import { insert } from '../rows';
import { kind } from './act';
import { committedSheet, happened } from './event';
import { isWhole, wordsOf } from './fields';
import { lastPlace } from './sheets-rows';
import { sightOf } from './sight';
import { checkSigned } from './signed';
import { settingsOf, stageOf } from './stage';

const isKey = (key: string): key is CriterionKey => /^c[1-6]$/.test(key);

const readPoints = (value: unknown): Points | null => {
  if (!isRecord(value)) return null;
  const whole = Object.entries(value).every(([key, points]) => isKey(key) && Number.isSafeInteger(points));
  return whole ? value : null;
};
/** As they are kept: an empty comment is none. */
const readComments = (value: unknown): SheetText['comments'] | null => {
  if (!isRecord(value)) return null;
  const comments: Partial<Record<CriterionKey, string>> = {};
  for (const [key, typed] of Object.entries(value)) {
    const words = wordsOf(typed, sheetLimits.comment, { multiline: true, empty: true });
    if (!isKey(key) || words === null) return null;
    if (words !== '') comments[key] = words;
  }
  return comments;
};

/**
 * I5, I6: a member's points for one paper, once. Whatever keeps somebody from a paper, a recusal or a seat that is
 * none, is one answer (Q12).
 */
export const lockSheet = kind<LockSheet>({
  members: ['paper', 'points', 'comments', 'revision'],
  read: ({ paper, points: given, comments: typed, revision }) => {
    const [points, comments] = [readPoints(given), readComments(typed)];
    const sound = isId(paper) && points !== null && comments !== null && isWhole(revision, 1, sheetLimits.revisions);
    return sound ? { paper, points, comments, revision } : null;
  },
  signs: true,
  perform: (tx, { id, call, paper, points, comments, revision }, { person, signed }, at) => {
    const sight = sightOf(tx, person, paper);
    if (sight?.call !== call) return { code: 'paper.missing' };
    if (stageOf(tx, call).closedAt !== '') return { code: 'scoring.closed' };
    const set = criteriaSetOf(settingsOf(tx, call)?.criteria ?? '');
    const known = Object.keys(comments).every((key) => set?.criteria.some((criterion) => criterion.key === key));
    // EV-3, AW-8, GR-7: every criterion, and such points as it may get.
    if (set === null || !isComplete(set, points) || !known) return { code: 'sheet.incomplete' };
    const last = lastPlace(tx, sight.seat, paper);
    if (last?.reopenedAt === '') return { code: 'sheet.locked' };
    const next = (last?.revision ?? 0) + 1;
    if (revision !== next) return { code: 'sheet.revision', params: { revision: next } };
    const by = checkSigned(tx, { call, seat: sight.seat, person, signed, at }, {
      written: canonical(comments), statement: (words) => sheetStatement({ call, id, paper, points, revision, words }),
    });
    if ('code' in by) return by;
    const sheet: SheetText = { call, comments, member: sight.seat, paper, points, revision, ...(signed && { signed }) };
    const [grain, text] = [salt(), canonical(sheet)];
    happened(tx, { call, kind: 'sheet.locked', subject: id, at, body: { seat: sight.seat, paper, revision, sheet: committedSheet(grain, text) } });
    insert(tx, 'sheets', { id, call, seat: sight.seat, paper, revision, text, sha256: sha256(text), salt: grain, lockedAt: at });
    return null;
  },
});
