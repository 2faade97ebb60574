import { describe, expect, it } from 'vitest';
import type { ChainEvent } from '../filing/event';
import { chainOf } from './chain.test-data';
import { signaturesOf } from './publication-signatures';

const [key, other, words, signature] = [`04${'1'.repeat(128)}`, `04${'2'.repeat(128)}`, 'a'.repeat(64), 'b'.repeat(128)];
const open = (over: object = {}) => JSON.stringify({ call: 'call', comments: words, member: 'm', paper: 'p', points: { c1: 3 }, revision: 1, ...over });
const enrols = (of: string) => ({ kind: 'key.enrolled', subject: 'm', body: { key: of } });
const locks = { kind: 'sheet.locked', subject: 's', body: {} };
const declares = (body: object) => ({ kind: 'declaration.made', subject: 'm', body });
const found = (steps: Parameters<typeof chainOf>[0], sheet = open()) => signaturesOf({ call: 'call', events: chainOf(steps), sheets: [{ id: 's', open: sheet, key: '' }] });

describe('signatures of a publication', () => {
  it('says who signed what, without a word that a person wrote', () => {
    const signed = { key, words, signature };
    expect(found([enrols(key), declares({ declaration: words, ...signed }), locks], open({ signed }))).toEqual({
      ok: true,
      statements: [
        { seq: 2, kind: 'declaration.made', key, signature, text: `{"call":"call","kind":"declare","words":"${words}"}` },
        { seq: 3, kind: 'sheet.locked', key, signature, text: `{"call":"call","id":"s","kind":"sheet.lock","paper":"p","points":{"c1":3},"revision":1,"words":"${words}"}` },
      ],
    });
  });
  it('a lost device: the next one’s key is enrolled, and the old one’s sheets stay good', () => {
    const signed = { key, words, signature };
    expect(found([enrols(key), locks, enrols(other)], open({ signed }))).toMatchObject({ ok: true, statements: [{ key }] });
  });
  it('names what should have been signed, and by whom it was not', () => {
    expect(found([locks])).toEqual({ ok: true, statements: [] });
    expect(found([locks, enrols(key)])).toEqual({ ok: true, statements: [] });
    expect(found([enrols(key), locks])).toMatchObject({ code: 'signature.required', seq: 2 });
    expect(found([enrols(other), locks], open({ signed: { key, words, signature } }))).toMatchObject({ code: 'signature.key', seq: 2 });
    expect(found([locks, enrols(key)], open({ signed: { key, words, signature } }))).toMatchObject({ code: 'signature.key', seq: 1 });
  });
  it('of a hostile file says something, and never throws', () => {
    const bodies = ['null', '[]', '5', '"key"', '{', '{"key":5}', '{"key":null}'];
    for (const body of bodies) {
      const events = ['key.enrolled', 'declaration.made', 'sheet.locked', 'other'].map((kind, at): ChainEvent => ({ chain: 'call', seq: at + 1, kind, subject: 's', at: '', body, prev: '', hash: '' }));
      for (const signed of [null, 5, [], { key }, { key: 5, words, signature }]) {
        expect(typeof signaturesOf({ call: 'call', events, sheets: [{ id: 's', open: open({ signed }), key: '' }] }).ok).toBe('boolean');
      }
    }
  });
});
