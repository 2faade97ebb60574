/** What the office asks of scoring. Points come by the one route that gives them, and only when they may. */
import type { OfficeSheets } from '#law/council/sheets-wire';
import { deviceRemote } from '../remote/device-remote';
import { looksLike } from '../remote/looks-like';
import type { Reply } from '../remote/remote';
import { askAs } from '../remote/as-account';

const read = looksLike<OfficeSheets>('call', 'seats', 'papers', 'reopened', 'settings', 'sheets', 'closedAt');

export const askScoring = (call: string): Promise<Reply<OfficeSheets>> => {
  const { deps, remote } = deviceRemote();
  return askAs(deps, remote.account()?.id ?? '', { path: `/api/otinim/council/sheets/${call}`, within: 30_000, read });
};
