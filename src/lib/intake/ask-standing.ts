import type { StandingAnswer } from '#law/filing/office-wire';
import { askOffice } from '../remote/office';
import type { Reply } from '../remote/remote';

const read = (body: unknown): StandingAnswer | null =>
  typeof body === 'object' && body !== null && 'standing' in body && Array.isArray(body.standing) ? (body as StandingAnswer) : null;

/** What an organisation has filed in a call (AW-5), as the server knows it now. */
export const askStanding = (call: string, bin: string): Promise<Reply<StandingAnswer>> =>
  askOffice({ path: `/standing?call=${call}&bin=${bin}`, read });
