import { describe, expect, it } from 'vitest';
import { finding } from '../form/check';
import { clausesOf, decisionFault, foundOf, officeCode, type Decision, type Verdict } from './admission';

const filing = [{ ...finding('CO-2', 'eligibility.database', 'award.database'), severity: 'warning' as const }];
const books = [finding('AW-6', 'organisation.bin', 'award.received', { receivedOn: '2025-12-01' })];
const verdict = (over: Partial<Verdict> = {}): Verdict => ({ rule: 'AW-6', code: 'award.received', path: 'organisation.bin', verdict: 'confirmed', reason: '', ...over });
const warned = verdict({ rule: 'CO-2', code: 'award.database', path: 'eligibility.database' });
const own = verdict({ rule: 'AW-3', code: officeCode, path: 'papers.bankCertificate', reason: 'Көшірме берілген' });
const found = foundOf({ filing, books, database: 'none' });
const fault = (decision: Decision, verdicts: readonly Verdict[], over: { reason?: string; listed?: boolean } = {}) =>
  decisionFault({ decision, verdicts, found, reason: 'Себебі', listed: false, ...over })?.code ?? null;

describe('what there is to judge', () => {
  it('Q1: the filing’s own findings, then what the books say today, each once', () =>
    expect(found.map(({ rule, from }) => [rule, from])).toEqual([['CO-2', 'filing'], ['AW-6', 'books']]));
  it.each([['late', 1], ['none', 1], ['onTime', 0], ['', 0]] as const)('CO-2: the database said «%s»', (database, count) =>
    expect(foundOf({ filing: [], books: [], database }).map(({ severity }) => severity)).toEqual(Array.from({ length: count }, () => 'warning')));
});

describe('a decision', () => {
  it('is not made while a finding is unjudged', () => expect(fault('refused', [verdict()])).toBe('admission.unjudged'));
  it('AW-6: what bars, once confirmed, is not admitted; put aside with a reason, it is', () => {
    expect(fault('admitted', [verdict(), warned])).toBe('admission.barred');
    const aside = verdict({ verdict: 'overruled' });
    expect(fault('admitted', [aside, warned])).toBe('admission.unreasoned');
    expect(fault('admitted', [{ ...aside, reason: 'Басқа ұйым' }, warned])).toBeNull();
  });
  it('CO-2: a warning neither bars nor is a ground', () => {
    const aside = verdict({ verdict: 'overruled', reason: 'Басқа ұйым' });
    expect(fault('refused', [aside, warned])).toBe('admission.groundless');
  });
  it('AW-3: goes by what the officer found in the papers, in words', () => {
    const aside = verdict({ verdict: 'overruled', reason: 'Басқа ұйым' });
    expect(fault('returned', [aside, warned, own])).toBeNull();
    expect(fault('returned', [aside, warned, { ...own, reason: '' }])).toBe('admission.unreasoned');
    expect(fault('admitted', [aside, warned, own])).toBe('admission.barred');
    expect(fault('returned', [aside, warned, own, own])).toBe('admission.strange');
    expect(fault('returned', [aside, warned, { ...own, verdict: 'overruled' }])).toBe('admission.strange');
  });
  it('names each rule once, in their order', () => expect(clausesOf([verdict(), warned, own, { ...own, path: 'papers.founding' }], found)).toBe('AW-3,AW-6'));
  it('is refused with words; AW-7: after the list every change is', () => {
    expect(fault('refused', [verdict(), warned], { reason: '' })).toBe('admission.wordless');
    const admitted = [verdict({ verdict: 'overruled', reason: 'Басқа ұйым' }), warned];
    expect(fault('admitted', admitted, { reason: '' })).toBeNull();
    expect(fault('admitted', admitted, { reason: '', listed: true })).toBe('admission.wordless');
  });
  it('is not made of findings that nobody found', () => {
    expect(fault('refused', [verdict(), warned, verdict({ code: 'call.late', rule: 'AW-2', path: '' })])).toBe('admission.strange');
    expect(fault('refused', [verdict({ rule: 'AW-5' }), warned])).toBe('admission.strange');
  });
});
