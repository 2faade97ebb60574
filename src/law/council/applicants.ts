/** AW-7: the list of applicants as it is published. Organisations and numbers; nothing of any person. */
import { canonical } from '../filing/canonical';
import type { Instant, Sha256 } from '../filing/wire';

export interface Applicant {
  readonly number: string;
  /** Of the organisation, as it filed. */
  readonly name: string;
  readonly direction: string;
  /** 1: let into the contest. Why not is the applicant's own matter: the law publishes a list, not grounds. */
  readonly admitted: 0 | 1;
}

/** `GET /api/otinim/calls/{id}/applicants`. */
export interface ApplicantsAnswer {
  readonly now: Instant;
  readonly call: string;
  readonly publishedAt: Instant;
  /** Canonical JSON `{ applicants, call }`, whose hash stands in the event. */
  readonly text: string;
  readonly sha256: Sha256;
  /** The event of the publication: its hash is the seed of every lot. */
  readonly event: { readonly seq: number; readonly hash: Sha256 };
  /** Decided anew since: the list itself stays as it was published. */
  readonly changes: readonly { readonly number: string; readonly admitted: 0 | 1; readonly at: Instant }[];
}

/** The exact text of a list; `applicants` in the order of registration. */
export const applicantsText = (call: string, applicants: readonly Applicant[]): string => canonical({ call, applicants });
