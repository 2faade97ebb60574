import { describe, expect, it } from 'vitest';
import { canonical } from '../filing/canonical';
import { sha256 } from './council.test-data';
import { openCommitment, sealedSheet } from './sealed-sheet';

const text = (comments: object) => canonical({ call: 'call', comments, member: 'a', paper: 'p1', points: { c1: 5 }, revision: 1 });

describe('a locked sheet in the chain', () => {
  const sealed = sealedSheet(text({ c1: 'Ахметов А. айтты' }), 'salt', sha256);
  it('is opened without its comments and without its salt', () => {
    expect(openCommitment(sealed.open, sealed.key, sha256)).toBe(sealed.commitment);
    expect(sealed.open).not.toContain('Ахметов');
    expect(JSON.parse(sealed.open)).toMatchObject({ call: 'call', member: 'a', paper: 'p1', points: { c1: 5 }, revision: 1 });
    expect(sealed.key).not.toContain('salt');
  });
  it('binds points, comments and place', () => {
    for (const other of [text({ c1: 'басқа' }), text({}), text({ c1: 'Ахметов А. айтты' }).replace('"c1":5', '"c1":4')]) {
      expect(sealedSheet(other, 'salt', sha256).commitment).not.toBe(sealed.commitment);
    }
  });
  it('comments cannot be guessed at from what is revealed: another salt, another hash', () => {
    const [one, other] = ['x', 'y'].map((salt) => JSON.parse(sealedSheet(text({}), salt, sha256).open) as { comments: string });
    expect(one?.comments).not.toBe(other?.comments);
  });
});
