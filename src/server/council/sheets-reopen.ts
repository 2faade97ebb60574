import { sheetLimits, type CloseScoring, type ReopenSheet } from '#law/council/sheet-acts';
import { isId } from '../read-body';
import { notify } from '../notices/notify';
import { first, run } from '../rows';
import { kind } from './act';
import { committed, happened } from './event';
import { isWhole, wordsOf } from './fields';
import { countSheets, findPlace } from './sheets-rows';
import { reach, settingsOf, stageOf } from './stage';

/** The old sheet stays as it was locked; its member is told and may lock the next revision. */
export const reopenSheet = kind<ReopenSheet>({
  members: ['sheet', 'reason'],
  read: ({ sheet, reason: typed }) => {
    const reason = wordsOf(typed, sheetLimits.reason, { multiline: true });
    return isId(sheet) && reason !== null ? { sheet, reason } : null;
  },
  perform: (tx, { call, sheet, reason }, _actor, at) => {
    const place = findPlace(tx, call, sheet);
    if (place === undefined) return { code: 'sheet.unknown' };
    if (stageOf(tx, call).closedAt !== '') return { code: 'scoring.closed' };
    if (place.reopenedAt !== '') return { code: 'sheet.reopened' };
    const who = first(
      tx, 'SELECT m.salt AS salt, st.person AS person, s.number AS number FROM sheets m, seats st, submissions s WHERE m.id = {:sheet} AND st.id = m.seat AND s.id = m.paper',
      { sheet }, { salt: '', person: '', number: '' },
    );
    if (who === undefined) return { code: 'sheet.unknown' };
    happened(tx, { call, kind: 'sheet.reopened', subject: sheet, at, body: { reason: committed(who.salt, reason) } });
    run(tx, 'UPDATE sheets SET "reopenedAt" = {:at}, "reopenReason" = {:reason} WHERE id = {:sheet}', { sheet, at, reason });
    if (who.person !== '') notify(tx, who.person, 'sheet.reopened', { call, paper: place.paper, number: who.number, sheet });
    return null;
  },
});

/** From here on no sheet is locked or reopened, and the secretary sees the points. */
export const closeScoring = kind<CloseScoring>({
  members: ['sheets'],
  read: ({ sheets }) => (isWhole(sheets, 0) ? { sheets } : null),
  perform: (tx, { call, sheets }, _actor, at) => {
    const stage = stageOf(tx, call);
    if (settingsOf(tx, call) === undefined || stage.listedAt === '' || stage.approvedAt === '') return { code: 'scoring.early' };
    if (stage.closedAt !== '') return { code: 'scoring.closed' };
    const count = countSheets(tx, call);
    // Somebody locked or was recused meanwhile: the secretary looks again before it is over.
    if (count !== sheets) return { code: 'scoring.moved', params: { sheets: count } };
    happened(tx, { call, kind: 'scoring.closed', subject: call, at, body: { sheets } });
    reach(tx, call, 'closedAt', at);
    return null;
  },
});
