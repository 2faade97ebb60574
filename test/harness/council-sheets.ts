/** Sheets of a council in tests: locked by the act itself; recusals written as seats' acts would. */
import { sealedSheet } from '#law/council/sealed-sheet';
import type { Points } from '#law/criteria/set';
import { sha256 } from '../fixtures/award';
import { appendEvents, insertRows, type Council, type CouncilMember, type CouncilPaper } from './council';
import { memberActs, outcomeOf } from './council-acts';
import { newId } from './filings';
import type { Host } from './host';
import type { Person } from './people';
import { request, type Reply } from './requests';

/** What `sheet.locked` must say of a row. */
export const committedText = (text: string, salt: string): string => sealedSheet(text, salt, sha256).commitment;

export const sheetOf = (call: string, paper: string, points: Points, over: object = {}): object =>
  ({ kind: 'sheet.lock', call, paper, points, comments: {}, revision: 1, ...over });

/** Gives the sheet's id. */
export const lock = async (host: Host, { call }: Council, { person }: CouncilMember, { id: paper }: CouncilPaper, points: Points, revision = 1): Promise<string> => {
  const id = newId();
  const [answer] = await memberActs(host, person, { id, ...sheetOf(call, paper, points, { revision }) });
  if (outcomeOf(answer) !== 'done') throw new Error(`sheet: ${outcomeOf(answer)}`);
  return id;
};

/** CI-2: as a declaration or a verdict would have it. */
export const recuse = async (host: Host, { call }: Council, { seat }: CouncilMember, { id: paper }: CouncilPaper): Promise<void> => {
  await appendEvents(host, call, [{ kind: 'member.recused', subject: paper, body: { seat, ground: 'found' } }]);
  await insertRows(host, 'recusals', [{ id: newId(), call, seat, paper, ground: 'found', since: new Date().toISOString() }]);
};

export const sheetsOf = (host: Host, who: Person, call: string): Promise<Reply> => request(host, 'GET', `/api/otinim/council/sheets/${call}`, { token: who.token });
