import type { LinkPart } from '../session/link-here';

/** A one-time token of the server's, 40 letters and digits. */
export const invitationLink = (origin: string, token: string): string => `${origin}/invitation#${token}`;
export const invitationPart: LinkPart<string> = { key: 'otinim.invitation', read: (hash) => /^#([A-Za-z0-9]{40})$/.exec(hash)?.[1] ?? null };
