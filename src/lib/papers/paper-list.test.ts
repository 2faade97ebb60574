import { describe, expect, it } from 'vitest';
import type { Paper } from '#law/filing/papers';
import type { Receipt } from '#law/filing/wire';
import type { DraftRow, OutboxRow } from '../storage/tables';
import { found, paperList, type Known } from './paper-list';
import { timelineOf } from './timeline';

const item = (over: Partial<OutboxRow> = {}): OutboxRow => ({
  id: 'a', kind: 'submit', draft: 'a', title: '«Үміт» қоры', call: 'c', text: '{}', sha256: 'h', files: [], state: 'queued', reason: null, findings: [],
  attempts: 0, nextAt: 0, createdAt: Date.UTC(2026, 7, 1), owner: 'p', arrivedAt: null, missing: [], until: null, sent: 0, uploads: {}, ...over,
});
const paper = (kinds: readonly string[], over: Partial<Paper> = {}): Paper => ({
  id: 'a', call: 'c', title: 'Үміт', bin: '120340000004', direction: '4', sha256: 'h', files: 0, number: '', attachmentsUntil: '', replaces: '',
  events: kinds.map((kind, i) => ({ seq: i + 1, kind: `submission.${kind}`, at: `2026-08-0${i + 2}T00:00:00.000Z`, body: kind === 'replaced' ? '{"by":"b"}' : '{}' })),
  ...over,
});
const receipt: Receipt = { number: 'СЫЙ-2026-0001', submission: 'a', call: 'c', arrivedAt: '2026-08-02T00:00:00.000Z', registeredAt: '2026-08-03T00:00:00.000Z', sha256: 'h', files: [], head: 'x' };
const draft: DraftRow = { id: 'd', package: 'award', edition: 'e', call: null, title: 'Жаңа', direction: '', parent: null, createdAt: 1, updatedAt: Date.UTC(2026, 8, 1), deletedAt: null, sealedAs: null };
const list = (over: Partial<Known>) => paperList({ drafts: [], outbox: [], receipts: [], papers: [], ...over });

describe('one list', () => {
  it('has each paper once, wherever it is known from, the newest first', () => {
    const items = list({ drafts: [draft, { ...draft, id: 'a', sealedAs: 'a' }, { ...draft, id: 'x', deletedAt: 1 }], outbox: [item()], papers: [paper(['received']), paper(['received'], { id: 'elsewhere' })] });
    expect(items.map(({ id, status }) => [id, status])).toEqual([['d', 'draft'], ['a', 'waiting'], ['elsewhere', 'waiting']]);
  });
  it.each([
    ['the server is ahead of the device', item(), paper(['received', 'registered']), 'registered'],
    ['withdrawn on another device', item({ state: 'registered' }), paper(['received', 'registered', 'withdrawn']), 'withdrawn'],
    ['withdrawn here since the list was fetched', item({ state: 'withdrawn' }), paper(['received', 'registered']), 'withdrawn'],
    ['replaced', item({ state: 'registered' }), paper(['received', 'registered', 'replaced']), 'replaced'],
    ['admitted', item({ state: 'registered' }), paper(['received', 'registered', 'admitted']), 'admitted'],
    ['refused after it was registered', item({ state: 'registered' }), paper(['received', 'registered', 'returned', 'refused']), 'declined'],
    ['withdrawn after it was admitted', item({ state: 'registered' }), paper(['received', 'registered', 'admitted', 'withdrawn']), 'withdrawn'],
    ['registered here since the list was fetched', item({ state: 'registered' }), paper(['received']), 'registered'],
    ['refused, which the server keeps no paper of', item({ state: 'refused' }), undefined, 'refused'],
    ['its files came too late', item({ state: 'refused', findings: [{ rule: 'own', path: '', code: 'attachments.late', severity: 'error', params: {} }] }), undefined, 'lapsed'],
    ['held for a sign-in', item({ state: 'held' }), undefined, 'waiting'],
  ] as const)('I8: %s', (_, mine, theirs, status) =>
    expect(list({ outbox: [mine], papers: theirs ? [theirs] : [] })[0]?.status).toBe(status));
  it('is searched by words of the name, the number and the call, in any case and spelling of quotes', () => {
    const items = list({ drafts: [draft], outbox: [item({ state: 'registered' })], receipts: [{ id: 'a', receipt }] });
    const ids = (words: string, status: Parameters<typeof found>[1]['status'] = '') => found(items, { words, status }, () => 'Сыйлықақы 2026').map(({ id }) => id);
    expect(ids('')).toEqual(['d', 'a']);
    expect(ids('ҮМІТ қоры')).toEqual(['a']);
    expect(ids('0001')).toEqual(['a']);
    expect(ids('сыйлық үміт')).toEqual(['a']);
    expect(ids('үміт жоқ')).toEqual([]);
    expect(ids('', 'draft')).toEqual(['d']);
  });
});

describe('a timeline', () => {
  const kinds = (known: Partial<Known>) => timelineOf(list(known)[0]!).map(({ kind }) => kind);
  it('is read from the events, and begins where the person sealed it', () =>
    expect(kinds({ outbox: [item({ state: 'registered' })], receipts: [{ id: 'a', receipt }], papers: [paper(['received', 'registered', 'replaced'])] })).toEqual([
      'sealed', 'submission.received', 'submission.registered', 'submission.replaced',
    ]));
  it('names the paper that took its place', () =>
    expect(timelineOf(list({ papers: [paper(['received', 'registered', 'replaced'])] })[0]!).at(-1)?.by).toBe('b'));
  it('tells what the receipt says while the events are not here', () =>
    expect(kinds({ outbox: [item({ state: 'registered' })], receipts: [{ id: 'a', receipt }] })).toEqual(['sealed', 'submission.received', 'submission.registered']));
  it('I8: a withdrawal that has not been answered is only on its way', () => {
    const filed = item({ state: 'registered' });
    const ask = item({ id: 'w', kind: 'withdraw', text: 'a' });
    expect(kinds({ outbox: [filed, ask], papers: [paper(['received', 'registered'])] }).at(-1)).toBe('withdrawing');
    expect(kinds({ outbox: [filed, { ...ask, state: 'refused' }], papers: [paper(['received', 'registered'])] })).not.toContain('withdrawing');
    expect(kinds({ outbox: [{ ...filed, state: 'withdrawn' }, { ...ask, state: 'withdrawn' }], papers: [paper(['received', 'registered', 'withdrawn'])] }).filter((kind) => kind.includes('withdr'))).toEqual(['submission.withdrawn']);
  });
  it('says nothing of an arrival that nobody answered for', () => expect(kinds({ outbox: [item()] })).toEqual(['sealed']));
});
