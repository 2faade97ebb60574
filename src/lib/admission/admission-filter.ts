import type { AdmissionLine } from '#law/council/calls-acts';

export const admissionFilters = ['all', 'undecided', 'findings', 'decided'] as const;
export type AdmissionFilter = (typeof admissionFilters)[number];

const keeps: Readonly<Record<AdmissionFilter, (line: AdmissionLine) => boolean>> = {
  all: () => true,
  undecided: ({ decision }) => decision === '',
  // AW-5, AW-6: what the books say of the BIN is looked at as the law's findings are.
  findings: ({ findings, others, awards }) => findings.length + others + awards > 0,
  decided: ({ decision }) => decision !== '',
};
export const linesOf = (lines: readonly AdmissionLine[], filter: AdmissionFilter): readonly AdmissionLine[] => lines.filter(keeps[filter]);
