import { afterEach, describe, expect, it } from 'vitest';
import { awardAnswers, awardAttachments, awardDocument, awardDraft, awardOperation, sha256 } from '../../../test/fixtures/award';
import { canonical } from './canonical';
import { openBy } from './open';
import { paperText } from '../../../test/fixtures/paper';
import { readEntered, readFiled } from './read';
import { seal } from './seal';
import { limits, type EnterOperation, type SubmitOperation } from './wire';

const codes = (operation: SubmitOperation): string[] => {
  const read = readFiled(operation, sha256);
  return read.ok ? [] : read.findings.map(({ code, path }) => `${code} ${path}`.trim());
};
const refile = (change: (document: Record<string, unknown>) => void): SubmitOperation => {
  const document = JSON.parse(awardOperation().text) as Record<string, unknown>;
  change(document);
  return awardOperation(canonical(document));
};

describe('what a stranger sent', () => {
  it('is read when it is whole', () => expect(readFiled(awardOperation(), sha256)).toEqual({ ok: true, document: awardDocument() }));

  it.each<[string, SubmitOperation, string]>([
    ['another hash', { ...awardOperation(), sha256: sha256('') }, 'document.hash'],
    ['too long', awardOperation('x'.repeat(limits.text + 1)), 'document.large'],
    ['a lone surrogate', awardOperation('"\ud800"'), 'document.characters'],
    ['a character lost on the way', awardOperation('"\ufffd"'), 'document.characters'],
    ['too deep', awardOperation('['.repeat(9) + ']'.repeat(9)), 'document.deep'],
    ['very deep', awardOperation('['.repeat(300_000) + ']'.repeat(300_000)), 'document.deep'],
    ['no JSON', awardOperation('{"a":'), 'document.malformed'],
    ['spaces in the text', awardOperation(awardOperation().text.replace(':', ': ')), 'document.malformed'],
    ['a key twice', awardOperation(awardOperation().text.replace('{', '{"id":"documentaward01",')), 'document.malformed'],
    ['a key too many', refile((d) => (d.admin = true)), 'document.shape'],
    ['__proto__', awardOperation(awardOperation().text.replace('{', '{"__proto__":{"x":1},')), 'document.shape'],
    ['an answer missing', refile((d) => delete (d.answers as Record<string, unknown>).bank), 'document.shape'],
    ['an answer of another type', refile((d) => ((d.answers as Record<string, unknown>).bank = 5)), 'document.shape'],
    ['a size of minus nothing', awardOperation(awardOperation().text.replace(/"size":\d+/, '"size":-0')), 'document.shape'],
    ['another edition', refile((d) => (d.edition = 'award-2031')), 'document.shape'],
    ['a path in a file name', refile((d) => Object.assign((d.attachments as object[])[0] ?? {}, { name: '../x.pdf' })), 'document.shape'],
    ['another id', { ...awardOperation(), id: 'documentaward02' }, 'document.identity'],
    ['its own parent', refile((d) => (d.parent = d.id)), 'document.identity'],
    ['an escaped lone surrogate', refile((d) => ((d.answers as ReturnType<typeof awardAnswers>).bank.name = '\udc00')), 'document.characters'],
    ['an unnormalised phone', refile((d) => ((d.answers as ReturnType<typeof awardAnswers>).head.phone = '8 701 234 56 78')), 'normal.form head.phone'],
  ])('is refused: %s', (_, operation, code) => {
    expect(codes(operation)).toEqual([code]);
  });

  it.each<[string, SubmitOperation, object]>([
    ['how long it may be', awardOperation('x'.repeat(limits.text + 1)), { max: limits.text, have: limits.text + 1 }],
    ['how deep it may be', awardOperation('['.repeat(9) + ']'.repeat(9)), { max: limits.depth, have: 9 }],
    ['where the shape is another', refile((d) => ((d.answers as Record<string, unknown>).bank = 5)), { at: 'answers.bank' }],
    ['where it is another first', refile((d) => Object.assign(d, { call: 5, language: 5 })), { at: 'call' }],
    ['that there is no more to say', { ...awardOperation(), sha256: sha256('') }, {}],
  ])('is told %s', (_, operation, params) =>
    expect(readFiled(operation, sha256)).toMatchObject({ ok: false, findings: [{ rule: 'own', path: '', severity: 'error', params }] }));
  it.each<[string, string, string]>([
    ['as long as allowed', `"${'x'.repeat(limits.text - 2)}"`, 'document.shape'],
    ['as deep as allowed', '['.repeat(limits.depth) + ']'.repeat(limits.depth), 'document.shape'],
    ['nothing', '', 'document.malformed'], ['null', 'null', 'document.shape'],
  ])('is looked at further: %s', (_, text, code) => expect(codes(awardOperation(text))).toEqual([code]));

  it('I5: is never mended: each answer that is not in its normal form is named', () => {
    const read = readFiled(refile((d) => {
      const { organisation, recommendations } = d.answers as ReturnType<typeof awardAnswers>;
      organisation.name = ` ${organisation.name}`;
      recommendations.list[1]!.phone = '8 727 222 33 44';
    }), sha256);
    const named = (path: string) => ({ rule: 'own', path, code: 'normal.form', severity: 'error', params: {} });
    expect(read).toEqual({ ok: false, findings: [named('organisation.name'), named('recommendations.list.r2.phone')] });
  });
  it('may name a version that it was made from', () =>
    expect(readFiled(refile((d) => (d.parent = 'documentaward00')), sha256)).toMatchObject({ ok: true, document: { parent: 'documentaward00' } }));
});

describe('sealing', () => {
  it('is the same text for the same draft, whatever the order of files and keys (I5)', () => {
    const answers = Object.fromEntries(Object.entries(awardAnswers()).reverse());
    const draft = awardDraft({ answers, attachments: awardAttachments().reverse() });
    expect(seal(draft, { now: '2026-08-15T04:59:00.000Z' }).text).toBe(awardOperation().text);
  });
  it('leaves out the files of what is not asked', () => {
    const attachments = [...awardAttachments(), { ...awardAttachments()[0]!, id: 'attachment00009', slot: 'signature.drawn' }];
    expect(awardDocument(awardDraft({ attachments })).attachments).toHaveLength(awardAttachments().length);
  });
  it('copies the legal address where they are the same (F2.5)', () => {
    const { addresses } = awardDocument().answers;
    expect(addresses.actual).toEqual(addresses.legal);
  });
  it('empties what is not asked: an end of a running project', () => {
    const answers = awardAnswers();
    Object.assign(answers.projects.list[1] ?? {}, { to: '2026-01-01' });
    expect(awardDocument(awardDraft({ answers })).answers.projects.list[1]?.to).toBe('');
  });
});

describe('what came on paper', () => {
  const operationOf = (text: string, kind: 'enter' | 'submit') => ({ id: 'documentaward01', kind, sha256: sha256(text), text }) as const;
  it('is read as what it is', () => {
    const read = readEntered(operationOf(paperText(), 'enter') as EnterOperation, sha256);
    expect(read.ok && read.document.answers.intake.channel).toBe('post');
  });
  it('I5: its hash covers how and when it came', () => {
    const text = paperText();
    const forged = text.replace('"arrivedOn":"2026-08-20"', '"arrivedOn":"2026-08-19"');
    expect(forged).not.toBe(text);
    expect(readEntered({ ...(operationOf(text, 'enter') as EnterOperation), text: forged }, sha256)).toMatchObject({ ok: false, findings: [{ code: 'document.hash' }] });
  });
  it('is not taken for what came by the web, nor the other way round', () => {
    expect(readFiled(operationOf(paperText(), 'submit') as SubmitOperation, sha256)).toMatchObject({ ok: false, findings: [{ code: 'document.shape' }] });
    const web = awardOperation().text;
    expect(readEntered(operationOf(web, 'enter') as EnterOperation, sha256)).toMatchObject({ ok: false, findings: [{ code: 'document.shape' }] });
  });
});

describe('a host that reads for the law', () => {
  afterEach(() => openBy(() => undefined));
  const operation = awardOperation();
  const hashed = () => {
    const texts: string[] = [];
    return { texts, read: readFiled(operation, (text) => sha256((texts.push(text), text))) };
  };
  it('is believed what it reads of this text, this hash and this depth', () => {
    openBy((text, claimed, deepest) => (claimed === operation.sha256 && deepest === limits.depth ? JSON.parse(text) : undefined));
    expect(hashed()).toEqual({ texts: [], read: { ok: true, document: awardDocument() } });
  });
  it.each([['nothing', undefined], ['what is no application', {}]])('that says %s is not asked again', (_, value) => {
    openBy(() => value);
    expect(hashed()).toEqual({ texts: [operation.text], read: { ok: true, document: awardDocument() } });
  });
});
