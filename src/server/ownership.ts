/** Whose papers a person may see and act on. The one place that says so: membership widens it here. */
import type { SubmissionRow } from './books';

/** For `WHERE`, with the person's id bound as `person`. */
export const isTheirs = 'submissions.owner = {:person}';

export const mayActOn = ({ owner }: SubmissionRow, person: string): boolean => owner === person;

/** Who hears what becomes of it. */
export const concernedBy = ({ owner }: Pick<SubmissionRow, 'owner'>): readonly string[] => [owner];
