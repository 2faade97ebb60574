/** Q4: a likeness in words: who, in which role, by what. */
import type { Candidate } from '#law/council/candidates';
import type { SeatsWords } from './words.kk';

export const explainCandidate = (candidate: Candidate, { explain }: Pick<SeatsWords, 'explain'>): string =>
  candidate.by === 'bin' ? explain.bin : explain.line(explain.roles[candidate.role], candidate.name, explain.how[candidate.by]);
