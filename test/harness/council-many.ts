/** A council as large as the law may ever see: every member's sheet on every paper, in few statements. */
import { sealedSheet, type SheetText } from '#law/council/sealed-sheet';
import { canonical } from '#law/filing/canonical';
import { sha256 } from '../fixtures/award';
import { appendEvents, insertRows, type Council } from './council';
import { newId } from './filings';
import type { Host } from './host';


/** Rows and events as `sheet.lock` writes them, of points that differ from sheet to sheet and from run to run not. */
export const lockAll = async (host: Host, { call, members, papers }: Council): Promise<void> => {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const sheets = papers.flatMap(({ id: paper }, p) => members.map(({ seat }, m) => {
    const given = (criterion: number): number => (p * 7 + m * 3 + criterion * 5 + ((p * m) % 11)) % 6;
    const sheet: SheetText = { call, member: seat, paper, revision: 1, points: { c1: given(1), c2: given(2), c3: given(3) }, comments: {} };
    const [text, salt] = [canonical(sheet), `salt-of-${String(p)}-${String(m)}`];
    return { id: newId(), call, seat, paper, revision: 1, text, sha256: sha256(text), salt, lockedAt: at };
  }));
  await appendEvents(host, call, sheets.map(({ id, seat, paper, text, salt }) => ({
    kind: 'sheet.locked', subject: id, body: { seat, paper, revision: 1, sheet: sealedSheet(text, salt, sha256).commitment },
  })), at);
  await insertRows(host, 'sheets', sheets);
};
