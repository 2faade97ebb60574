/** AW-7: the list of applicants as it is published. `list.published` names its hash, and the result is counted by it. */
import { canonical } from '../filing/canonical';

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

/** The text whose hash is the event's `list`: by number, then id. */
export const applicantsText = (call: string, applicants: readonly Applicant[]): string =>
  canonical({
    call,
    applicants: applicants
      .map(({ paper, number, group, bin, name }) => ({ paper, number, group, bin, name }))
      .sort((a, b) => (a.number < b.number || (a.number === b.number && a.paper < b.paper) ? -1 : 1)),
  });
