import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { audit, type Stored } from './audit';
import { commitment, type ChainEvent } from './event';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const at = '2026-08-20T05:00:00.000Z';
const event = (kind: string, body: object = {}, when = at): ChainEvent => ({
  chain: 'call00000000001', seq: 1, kind: `submission.${kind}`, subject: 'doc000000000001', at: when, body: JSON.stringify(body), prev: '', hash: '',
});
const stored: Stored = {
  id: 'doc000000000001', text: 'мәтін', sha256: sha256('мәтін'), salt: 'тұз', number: 'С-2026-0001', arrivedAt: at, withdrawnAt: '', lapsedAt: '', replacedAt: '', erasedAt: '',
};
const commit = { commitment: commitment('тұз', sha256('мәтін'), sha256) };
const chain = [event('received', commit), event('registered', { number: 'С-2026-0001' })];
const check = (change: Partial<Stored> = {}, events = chain) => audit({ ...stored, ...change }, events, sha256);

describe('a submission beside its events', () => {
  it('is what they say', () => expect(check()).toBeNull());
  it.each<[string, Partial<Stored>, string]>([
    ['another text', { text: 'басқа' }, 'audit.text'],
    ['another text with its own hash', { text: 'басқа', sha256: sha256('басқа') }, 'audit.commitment'],
    ['another salt', { salt: 'x' }, 'audit.commitment'],
    ['another number', { number: 'С-2026-0002' }, 'audit.state'],
    ['no number', { number: '' }, 'audit.state'],
    ['another arrival', { arrivedAt: '2026-08-19T05:00:00.000Z' }, 'audit.state'],
    ['taken back in the row alone', { withdrawnAt: at }, 'audit.state'],
    ['lapsed in the row alone', { lapsedAt: at }, 'audit.state'],
    ['replaced in the row alone', { replacedAt: at }, 'audit.state'],
    ['erased without an event', { text: '', salt: '', erasedAt: at }, 'audit.erased'],
    ['said to be erased', { erasedAt: at }, 'audit.erased'],
  ])('%s', (_, change, code) => expect(check(change)).toBe(code));
  it('of which the chain does not tell', () => expect(check({}, [])).toBe('audit.unknown'));
  it('taken back, lapsed: in both', () => {
    expect(check({ withdrawnAt: at }, [...chain, event('withdrawn')])).toBeNull();
    expect(check({ number: '', lapsedAt: at }, [event('received', commit), event('lapsed')])).toBeNull();
    expect(check({}, [...chain, event('withdrawn')])).toBe('audit.state');
  });
  it('erased in both: nothing is left to compare, and number and arrival still are', () => {
    const erased = [...chain, event('erased', { ground: 'request' })];
    expect(check({ text: '', salt: '', erasedAt: at }, erased)).toBeNull();
    expect(check({ text: '', salt: '', erasedAt: at, number: 'x' }, erased)).toBe('audit.state');
    expect(check({}, erased)).toBe('audit.erased');
    expect(check({ text: '', erasedAt: at }, erased)).toBe('audit.erased');
  });
  it('entered from paper: the arrival is the one that its stamp states', () => {
    const entered = event('entered', { ...commit, channel: 'post', arrivedAt: '2026-08-19T05:00:00.000Z' });
    expect(check({ number: '', arrivedAt: '2026-08-19T05:00:00.000Z' }, [entered])).toBeNull();
    expect(check({ number: '' }, [entered])).toBe('audit.state');
  });
});
