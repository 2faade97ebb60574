/** What the office asks of scoring. Points come by the one route that gives them, and only when they may. */
import type { OfficeSheets } from '#law/council/sheets-wire';
import { deviceRemote } from '../remote/device-remote';
import type { Reply } from '../remote/remote';
import { askAs } from '../remote/signed';

const keys = ['call', 'seats', 'papers', 'reopened', 'settings', 'sheets', 'closedAt'] as const satisfies readonly (keyof OfficeSheets)[];
const read = (body: unknown): OfficeSheets | null => (typeof body === 'object' && body !== null && keys.every((key) => key in body) ? (body as OfficeSheets) : null);

export const askScoring = (call: string): Promise<Reply<OfficeSheets>> => {
  const { deps, remote } = deviceRemote();
  return askAs(deps, remote.account()?.id ?? '', { path: `/api/otinim/council/sheets/${call}`, within: 30_000, read });
};
