import { describe, expect, it } from 'vitest';
import { checkFiler, type Filer } from './filer';

const found = (filer: Filer | undefined, method = 'page'): string[] =>
  checkFiler({ answers: { signature: { method } } }, filer).map(({ rule, path, code, severity }) => `${rule} ${path} ${code} ${severity}`);

describe('AW-5: who files for a BIN that the office has checked', () => {
  it.each(['page', 'drawn'])('who signs, however it is signed (%s)', (method) => expect(found({ checked: true, role: 'signs' }, method)).toEqual([]));
  it('who prepares, with the page that the head has signed by hand', () => expect(found({ checked: true, role: 'prepares' })).toEqual([]));
  it('F1: who prepares may not sign on the screen for the head', () =>
    expect(found({ checked: true, role: 'prepares' }, 'drawn')).toEqual(['F1 signature.method organisation.signs error']));
  it('nobody else', () => expect(found({ checked: true, role: null })).toEqual(['AW-5 organisation.bin organisation.member error']));
});

describe('a BIN that nobody has had checked', () => {
  it.each(['page', 'drawn'])('is filed for by anyone (%s)', (method) => expect(found({ checked: false, role: null }, method)).toEqual([]));
  it('a device that has not heard says nothing', () => expect(found(undefined, 'drawn')).toEqual([]));
});
