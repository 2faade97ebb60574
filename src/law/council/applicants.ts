/** AW-7: the list of applicants as it is published. `list.published` names its hash, and the result is counted by it. */
import { canonical } from '../filing/canonical';
import { order } from './recusal';

export interface Applicant {
  /** The submission's id. */
  readonly paper: string;
  /** Its registration number. */
  readonly number: string;
  /** Those with whom it competes: a direction (awards) or a topic (grants). */
  readonly group: string;
  readonly bin: string;
  /** The organisation, as its application names it. */
  readonly name: string;
}

/** By number, then id. */
export const sortedApplicants = (applicants: readonly Applicant[]): readonly Applicant[] =>
  applicants
    .map(({ paper, number, group, bin, name }) => ({ paper, number, group, bin, name }))
    .sort((a, b) => order(a.number, b.number) || order(a.paper, b.paper));

/** The text whose hash is the event's `list`. */
export const applicantsText = (call: string, applicants: readonly Applicant[]): string => canonical({ call, applicants: sortedApplicants(applicants) });
