import { writeFilters, type ApplicationAnswer, type ExportAnswer, type ExportKind, type JournalFilters, type JournalPage } from '#law/filing/journal';
import { deviceRemote } from '../remote/device-remote';
import { fileKey } from '../remote/file-key';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

type Place = NonNullable<JournalPage['next']>;

/** zod is not needed to draw the page. */
const readers = () => import('./answers');

export const askPage = async (filters: JournalFilters, place: Place | null): Promise<Reply<JournalPage>> =>
  askOffice({ path: `/applications?${new URLSearchParams({ ...writeFilters(filters), ...place })}`, read: (await readers()).readPage });

export const askApplication = async (id: string): Promise<Reply<ApplicationAnswer>> =>
  askOffice({ path: `/applications/${id}`, read: (await readers()).readApplication });

/** `ids`: null for all that match. The same `id` again is the same export. */
export const askExport = async (asked: { id: string; kind: ExportKind; filters: JournalFilters; ids: readonly string[] | null }): Promise<Reply<ExportAnswer>> =>
  askOffice({
    path: `/exports?${new URLSearchParams({ ...writeFilters(asked.filters), id: asked.id, kind: asked.kind })}`,
    body: asked.ids?.join() ?? '',
    within: 120_000,
    read: (await readers()).readExport,
  });

/** An address that the browser fetches by itself, with a key in it that ends in minutes; null when none was to be had. */
export const addressOf = async (path: `files/${string}` | `archives/${string}`, save = false): Promise<string | null> => {
  const { deps } = deviceRemote();
  const key = await fileKey(deps, deps.credentials.get()?.account.id ?? '');
  return key.ok ? `/api/otinim/office/${path}?token=${encodeURIComponent(key.value)}${save ? '&save' : ''}` : null;
};
