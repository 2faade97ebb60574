import { createHash } from 'node:crypto';
import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';
import { commitment, eventHash, firstPrev, verifyChain, type ChainEvent, type Expected } from './event';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const chainOf = (bodies: readonly string[]): ChainEvent[] => {
  const events: ChainEvent[] = [];
  for (const [index, body] of bodies.entries()) {
    const event = {
      chain: 'call00000000001',
      seq: index + 1,
      kind: 'submission.received',
      subject: `doc${String(index).padStart(12, '0')}`,
      at: '2026-08-31T18:59:59.999Z',
      body,
      prev: events.at(-1)?.hash ?? firstPrev,
    };
    events.push({ ...event, hash: eventHash(event, sha256) });
  }
  return events;
};
const call = 'call00000000001';
const verify = (events: readonly ChainEvent[], expected: Partial<Expected> = {}) => verifyChain(events, { chain: call, ...expected }, sha256);
const body = (commitment: string) => JSON.stringify({ commitment });

describe('a chain of events', () => {
  it('hashes the one before, a line break, and the canonical event', () => {
    const [event] = chainOf(['{"b":1}']) as [ChainEvent];
    expect(event.hash).toBe(
      sha256(
        `${'0'.repeat(64)}\n{"at":"2026-08-31T18:59:59.999Z","body":{"b":1},"chain":"call00000000001","kind":"submission.received","seq":1,"subject":"doc000000000000"}`,
      ),
    );
  });

  it('is the hash of the canonical event, whatever stands in it', () => {
    const words = fc.string({ unit: 'binary' });
    fc.assert(fc.property(fc.dictionary(words, fc.oneof(words, fc.integer())), words, words, fc.nat(), (told, kind, subject, seq) => {
      const event = { chain: 'call00000000001', seq, kind, subject, at: '2026-08-31T18:59:59.999Z', prev: firstPrev };
      expect(eventHash({ ...event, body: canonical(told) }, sha256)).toBe(sha256(`${firstPrev}\n${canonical({ chain: event.chain, seq, kind, subject, at: event.at, body: told })}`));
    }));
  });

  it('verifies when untouched and gives its head', () => {
    const events = chainOf([body('a'), body('b'), body('c')]);
    expect(verify(events)).toEqual({ ok: true, seq: 3, head: events[2]?.hash });
    expect(verify([])).toEqual({ ok: true, seq: 0, head: firstPrev });
  });

  it('names a missing, a repeated, an exchanged and another call’s event', () => {
    const [a, b, c] = chainOf([body('a'), body('b'), body('c')]) as [ChainEvent, ChainEvent, ChainEvent];
    expect(verify([a, c])).toEqual({ ok: false, seq: 2, code: 'chain.gap' });
    expect(verify([a, a, b])).toEqual({ ok: false, seq: 2, code: 'chain.gap' });
    expect(verify([b, a, c])).toEqual({ ok: false, seq: 1, code: 'chain.gap' });
    expect(verify([{ ...a, hash: sha256('x') }, b])).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
    const elsewhere = { ...b, chain: 'call00000000002' };
    expect(verify([a, { ...elsewhere, hash: eventHash(elsewhere, sha256) }])).toEqual({ ok: false, seq: 2, code: 'chain.other' });
    expect(verify([a, { ...b, prev: firstPrev }])).toEqual({ ok: false, seq: 2, code: 'chain.link' });
  });

  it('does not take the sound chain of another call for this one', () => {
    expect(verify(chainOf([body('a')]), { chain: 'call00000000002' })).toEqual({ ok: false, seq: 1, code: 'chain.other' });
  });

  it('sees by a head kept elsewhere that the end was cut off, or the whole written anew', () => {
    const events = chainOf([body('a'), body('b'), body('c')]);
    const head = { seq: 3, hash: events[2]?.hash ?? '' };
    expect(verify(events, { head })).toMatchObject({ ok: true });
    expect(verify(events.slice(0, 2))).toMatchObject({ ok: true });
    expect(verify(events.slice(0, 2), { head })).toEqual({ ok: false, seq: 3, code: 'chain.cut' });
    expect(verify([], { head })).toEqual({ ok: false, seq: 1, code: 'chain.cut' });
    const forged = chainOf([body('a'), body('b'), body('z'), body('d')]);
    expect(verify(forged)).toMatchObject({ ok: true });
    expect(verify(forged, { head })).toEqual({ ok: false, seq: 3, code: 'chain.rewritten' });
    // An older head is passed on the way, and says nothing of what came after.
    expect(verify(events, { head: { seq: 1, hash: events[0]?.hash ?? '' } })).toMatchObject({ ok: true, seq: 3 });
  });

  it('goes on from a place that was verified', () => {
    const events = chainOf([body('a'), body('b'), body('c'), body('d')]);
    const after = { seq: 2, hash: events[1]?.hash ?? '' };
    expect(verify(events.slice(2), { after })).toEqual({ ok: true, seq: 4, head: events[3]?.hash });
    expect(verify([], { after })).toEqual({ ok: true, seq: 2, head: after.hash });
    expect(verify(events.slice(3), { after })).toEqual({ ok: false, seq: 3, code: 'chain.gap' });
    expect(verify(events.slice(2), { after: { seq: 2, hash: sha256('x') } })).toEqual({ ok: false, seq: 3, code: 'chain.link' });
    expect(verify(events.slice(2, 3), { after, head: { seq: 4, hash: events[3]?.hash ?? '' } })).toEqual({ ok: false, seq: 4, code: 'chain.cut' });
  });

  it('knows a body that says the same in other bytes', () => {
    const [a] = chainOf(['{"a":1,"b":2}']) as [ChainEvent];
    expect(verify([{ ...a, body: '{"b":2,"a":1}' }])).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
    expect(verify([{ ...a, body: 'no json' }])).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
  });

  it('names the event in which any byte of any part was changed', () => {
    const parts = ['chain', 'seq', 'kind', 'subject', 'at', 'body', 'prev', 'hash'] as const;
    const property = fc.property(
      fc.array(fc.string(), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.constantFrom(...parts),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bodies, place, part, at, change) => {
        const events = chainOf(bodies.map(body));
        const index = place % events.length;
        const event = events[index] as ChainEvent;
        const text = String(event[part]);
        const position = at % text.length;
        const mended =
          text.slice(0, position) + String.fromCharCode(text.charCodeAt(position) ^ change) + text.slice(position + 1);
        const value = part === 'seq' ? Number(mended) : mended;
        const touched = events.map((each, i) => (i === index ? { ...each, [part]: value } : each));
        expect(verify(touched)).toMatchObject({ ok: false, seq: index + 1 });
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it('commits to a document by salt and hash', () => {
    expect(commitment('salt', 'hash', sha256)).toBe(sha256('salthash'));
    expect(commitment('tlas', 'hash', sha256)).not.toBe(commitment('salt', 'hash', sha256));
  });
});
