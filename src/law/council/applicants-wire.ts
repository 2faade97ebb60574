/** `GET /api/otinim/calls/{id}/applicants`: AW-7, to everybody. Organisations and numbers; nothing of any person. */
import type { Instant, Sha256 } from '../filing/wire';

export interface ApplicantsAnswer {
  readonly now: Instant;
  readonly call: string;
  readonly publishedAt: Instant;
  /** Canonical JSON `{ applicants, call }` as it was published; its hash stands in the event. */
  readonly text: string;
  readonly sha256: Sha256;
  /** The event of the publication: its hash is the seed of every lot. */
  readonly event: { readonly seq: number; readonly hash: Sha256 };
  /** What stands about each today: the list itself stays as it was published. Grounds are each applicant's own matter. */
  readonly standing: readonly ApplicantStanding[];
}
export interface ApplicantStanding {
  readonly number: string;
  /** `out`: given back or refused; `gone`: withdrawn. */
  readonly state: 'admitted' | 'out' | 'gone';
  readonly since: Instant;
}
