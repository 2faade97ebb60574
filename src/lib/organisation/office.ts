/** What the office asks and decides of organisations. */
import type { ClaimState, OfficeOrganisation } from '#law/organisation/wire';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

export const fetchForOffice = async (state: ClaimState): Promise<Reply<{ readonly organisations: readonly OfficeOrganisation[] }>> => {
  const { readOffice } = await import('../remote/organisation-answers');
  return askOffice({ path: `/organisations?state=${state}`, read: readOffice });
};
export const decide = (id: string, body: { readonly decision: 'checked' | 'refused'; readonly ground: string }): Promise<Reply<true>> =>
  askOffice({ path: `/organisations/${id}`, body, read: () => true });
