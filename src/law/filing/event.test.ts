import { createHash } from 'node:crypto';
import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { commitment, eventHash, firstPrev, verifyChain, type ChainEvent } from './event';

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

  it('verifies when untouched and gives its head', () => {
    const events = chainOf([body('a'), body('b'), body('c')]);
    expect(verifyChain(events, sha256)).toEqual({ ok: true, head: events[2]?.hash });
    expect(verifyChain([], sha256)).toEqual({ ok: true, head: firstPrev });
  });

  it('names a missing, a repeated, an exchanged and another call’s event', () => {
    const [a, b, c] = chainOf([body('a'), body('b'), body('c')]) as [ChainEvent, ChainEvent, ChainEvent];
    expect(verifyChain([a, c], sha256)).toEqual({ ok: false, seq: 2, code: 'chain.gap' });
    expect(verifyChain([a, a, b], sha256)).toEqual({ ok: false, seq: 2, code: 'chain.gap' });
    expect(verifyChain([b, a, c], sha256)).toEqual({ ok: false, seq: 1, code: 'chain.gap' });
    expect(verifyChain([{ ...a, hash: sha256('x') }, b], sha256)).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
    const elsewhere = { ...b, chain: 'call00000000002' };
    expect(verifyChain([a, { ...elsewhere, hash: eventHash(elsewhere, sha256) }], sha256)).toEqual({ ok: false, seq: 2, code: 'chain.gap' });
    expect(verifyChain([a, { ...b, prev: firstPrev }], sha256)).toEqual({ ok: false, seq: 2, code: 'chain.link' });
  });

  it('knows a body that says the same in other bytes', () => {
    const [a] = chainOf(['{"a":1,"b":2}']) as [ChainEvent];
    expect(verifyChain([{ ...a, body: '{"b":2,"a":1}' }], sha256)).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
    expect(verifyChain([{ ...a, body: 'no json' }], sha256)).toEqual({ ok: false, seq: 1, code: 'chain.hash' });
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
        expect(verifyChain(touched, sha256)).toMatchObject({ ok: false, seq: index + 1 });
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it('commits to a document by salt and hash', () => {
    expect(commitment('salt', 'hash', sha256)).toBe(sha256('salthash'));
    expect(commitment('tlas', 'hash', sha256)).not.toBe(commitment('salt', 'hash', sha256));
  });
});
