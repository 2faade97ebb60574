/** What happened to a paper, in its order. Pure; each line is told only when it is known (I8). */
import type { PaperItem } from './paper-list';

export interface Step {
  /** `sealed` and `withdrawing` are this device's own; the rest are kinds of events. */
  readonly kind: string;
  /** UTC; empty for what is still to come. */
  readonly at: string;
  /** By this device's clock, which may be wrong. */
  readonly here: boolean;
  /** Of `submission.replaced`: the paper that took its place. */
  readonly by: string;
  /** Of a paper that was given back or refused: the rules that it goes by, «AW-3, AW-5». */
  readonly clauses: string;
}

const bodyOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};
const step = (kind: string, at: string, more: Partial<Step> = {}): Step => ({ kind, at, here: false, by: '', clauses: '', ...more });

export const timelineOf = ({ item, paper, receipt, withdrawal, status }: PaperItem): readonly Step[] => {
  const steps: Step[] = [];
  if (item) steps.push(step('sealed', new Date(item.createdAt).toISOString(), { here: true }));
  const told = (paper?.events ?? []).map(({ kind, at, body }) => {
    const told = bodyOf(body);
    return step(kind, at, { by: kind === 'submission.replaced' ? String(told['by'] ?? '') : '', clauses: String(told['clauses'] ?? '').split(',').join(', ') });
  });
  const has = (kind: string) => told.some((one) => one.kind === kind);
  // What the receipt and the answers say, where the events have not been fetched since.
  const arrived = receipt?.arrivedAt ?? (item?.state === 'refused' ? '' : item?.arrivedAt);
  if (arrived && !has('submission.received')) told.push(step('submission.received', arrived));
  if (receipt && !has('submission.registered')) told.push(step('submission.registered', receipt.registeredAt));
  if (item?.state === 'withdrawn' && !has('submission.withdrawn')) told.push(step('submission.withdrawn', withdrawal?.arrivedAt ?? ''));
  if (item?.state === 'refused') told.push(step(status === 'lapsed' ? 'submission.lapsed' : 'refused', item.arrivedAt ?? ''));
  const once = told.filter((one, index) => told.findIndex((other) => other.kind === one.kind && other.at === one.at) === index);
  steps.push(...once);
  const goes = withdrawal && withdrawal.state !== 'withdrawn' && (status === 'registered' || status === 'admitted');
  if (goes) steps.push(step('withdrawing', new Date(withdrawal.createdAt).toISOString(), { here: true }));
  return steps;
};
