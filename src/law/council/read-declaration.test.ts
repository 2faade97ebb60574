import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../test/fixtures/award';
import { declarationAnswers, declarationText, type DeclarationOptions } from '../../../test/fixtures/declaration';
import { readDeclaration } from './read-declaration';

const [id, call] = ['declaration0001', 'callaward202600'];
const facts = { call, now: new Date().toISOString(), sha256 };
const read = (options: Partial<DeclarationOptions> = {}, mend: (text: string) => string = (text) => text) => {
  const text = mend(declarationText({ id, call, ...options }));
  const result = readDeclaration({ id, text, sha256: sha256(text) }, facts);
  return result.ok ? 'ok' : result.findings.map(({ path, code }) => `${path} ${code}`).join();
};

describe('CI-1: annex 3-1 as the server reads it', () => {
  it('takes absence, and a «yes» with its organisation', () => {
    expect(read()).toBe('ok');
    expect(read({ named: ['120340000004'] })).toBe('ok');
  });
  it('refuses what lacks an answer, a detail or the confirmation', () => {
    const { stance } = declarationAnswers();
    expect(read({ over: { q3: { answer: '', list: [] } as never } })).toBe('q3.answer required');
    expect(read({ over: { q4: { answer: 'yes', list: [] } as never } })).toBe('q4.list rows.few');
    expect(read({ over: { stance: { ...stance, confirm: false } } })).toBe('stance.confirm confirm.required');
    expect(read({ named: ['120340000005'] })).toBe('q1.list.r0.bin bin.checksum');
  });
  it('refuses another call, another id, a parent and what is not as it was sealed', () => {
    expect(read({ call: 'callaward202601' })).toBe(' document.identity');
    expect(read({ id: 'declaration0002' })).toBe(' document.identity');
    expect(read({}, (text) => text.replace('"parent":null', '"parent":"declaration0000"'))).toBe(' document.identity');
    expect(read({}, (text) => `${text} `)).toBe(' document.malformed');
    expect(read({}, (text) => text.replace('{"answer', '{"extra":1,"answer'))).toContain('document.shape');
  });
});
