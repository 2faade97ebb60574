import { describe, expect, it } from 'vitest';
import { readCallDraft } from '#law/council/call-draft';
import { proposedDraft } from '#law/council/opening';
import { draftFrom, fieldsOf, shapeFaults, tieWays } from './call-fields';

const draft = { ...proposedDraft(2026), title: { kk: 'Сыйлықақы', ru: 'Премия', en: 'Award' } };

describe('the form of a call', () => {
  it('gives back what it was given, and what the server takes', () => {
    expect(draftFrom(fieldsOf(draft), draft)).toEqual(draft);
    for (const ties of tieWays) expect(readCallDraft(draftFrom({ ...fieldsOf(draft), ties: ties.join() }, draft))).not.toBeNull();
  });
  it('CO-7: the last day that is chosen counts whole', () => {
    expect(fieldsOf(draft).closes).toBe('2026-08-31');
    expect(draftFrom({ ...fieldsOf(draft), closes: '2026-09-01' }, draft)?.closesAt).toBe('2026-09-01T19:00:00.000Z');
  });
  it('reads sums with spaces; an empty one is none', () => {
    expect(draftFrom({ ...fieldsOf(draft), award: '8 650 000', least: '' }, draft)?.council).toMatchObject({ award: 8_650_000, leastMci: null });
  });
  it.each([['quorum', '0'], ['quorum', 'жарты'], ['quorumLeast', '1.5'], ['recipients', ''], ['award', '-1'], ['opens', '2026-02-30'], ['year', '20266']] as const)('says that %s «%s» is none', (name, text) => {
    const fields = { ...fieldsOf(draft), [name]: text };
    expect([shapeFaults(fields), draftFrom(fields, draft)]).toEqual([[name], null]);
  });
});
