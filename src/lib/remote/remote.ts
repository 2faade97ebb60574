/** What the app may ask of the server. Every failure is a value. */
import type { Answer, CallsAnswer, Operation, Sha256 } from '#law/filing/wire';
import type { MirrorAnswer, MirrorRequest } from '#law/mirror/wire';

export type Failure =
  /** No answer: no network, a cut, a time-out, a captive portal's page. Whether it arrived is not known. */
  | { readonly kind: 'offline' }
  /** The server's own trouble; `after`: milliseconds that it asked to wait (Retry-After). */
  | { readonly kind: 'trouble'; readonly status: number; readonly after: number | null }
  /** Nobody is signed in, or the token is not taken any more. */
  | { readonly kind: 'unauthorised' }
  /** The same request would be refused again. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const roles = ['applicant', 'expert', 'secretary', 'administrator'] as const;
export type Role = (typeof roles)[number];
/** Whose the server's routes are (its guards say the same). */
export const applicants: readonly Role[] = ['applicant'];
export const members: readonly Role[] = ['applicant', 'expert'];
export const officers: readonly Role[] = ['secretary', 'administrator'];
export const administrators: readonly Role[] = ['administrator'];

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly verified: boolean;
  /** What the screens go by; the server asks its own books. Absent in what an older build kept. */
  readonly role?: Role;
}

export interface Upload {
  readonly owner: string;
  readonly submission: string;
  readonly sha256: Sha256;
  readonly name: string;
  readonly blob: Blob;
  /** Address kept from before; null at the first try. */
  readonly address: string | null;
  readonly onAddress: (address: string) => void;
  /** Bytes that the server has confirmed or that are on their way. */
  readonly onProgress: (sent: number) => void;
  readonly signal?: AbortSignal;
}

export interface Remote {
  /** Who is signed in on this device; null for nobody. */
  readonly account: () => Account | null;
  readonly fetchCalls: () => Promise<Reply<CallsAnswer>>;
  /** As `owner` and nobody else; answers in the order of the operations. */
  readonly sendOperations: (operations: readonly Operation[], owner: string) => Promise<Reply<readonly Answer[]>>;
  readonly uploadAttachment: (upload: Upload) => Promise<Reply<'stored'>>;
  /** Rows of drafts there and back; only of an account whose address is confirmed. */
  readonly mirror: (request: MirrorRequest, owner: string) => Promise<Reply<MirrorAnswer>>;
  /** A draft's file; `submission` is the draft. */
  readonly uploadMirrored: (upload: Upload) => Promise<Reply<'stored'>>;
  /** Bytes of a draft's file that another device uploaded; not proved yet. Null when it has not. */
  readonly fetchMirrored: (file: { readonly owner: string; readonly draft: string; readonly sha256: Sha256 }) => Promise<Reply<Blob | null>>;
  /** Makes every token of the account worthless, on every device. */
  readonly endSessions: () => Promise<Reply<true>>;
}
