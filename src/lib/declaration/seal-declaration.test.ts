import { expect, it } from 'vitest';
import { readDeclaration } from '#law/council/read-declaration';
import { sha256 } from '../../../test/fixtures/award';
import { declarationAnswers } from '../../../test/fixtures/declaration';
import { emptyDeclaration, nameParts, renewed } from './declaration-draft';
import { lookAt, sealDeclaration } from './seal-declaration';

const today = '2026-11-21';
const [id, call, now] = ['declaration0001', 'callaward202600', '2026-11-21T10:00:00.000Z'];
const bin = '120340000004';

it('CI-1: what the device seals the server reads', async () => {
  const answers = declarationAnswers([bin], { stance: { stance: 'presence', confirm: true, filledOn: today } });
  const { text, sha256: hash } = await sealDeclaration(answers, { id, call, language: 'kk', now });
  expect(hash).toBe(sha256(text));
  expect(readDeclaration({ id, text, sha256: hash }, { call, now, sha256 })).toMatchObject({ ok: true });
});

it('says what is missing before it is sealed, and doubts only what is whole', () => {
  expect(lookAt(emptyDeclaration('Ахметов Асан'), [], today).findings.map(({ path }) => path)).toContain('q1.answer');
  const stance = { stance: 'absence', confirm: true, filledOn: today } as const;
  expect(lookAt(declarationAnswers([bin], { stance }), [bin], today)).toEqual({ findings: [], doubt: { kind: 'absence', question: 'q1', bin } });
  expect(lookAt(declarationAnswers([bin], { stance }), [], today)).toEqual({ findings: [], doubt: null });
});

it('CI-3: a renewed one keeps the answers and is confirmed and dated anew', async () => {
  const { text } = await sealDeclaration(declarationAnswers([bin]), { id, call, language: 'kk', now });
  expect(renewed(text)).toMatchObject({ q1: { answer: 'yes', list: [{ bin }] }, stance: { stance: 'presence', confirm: false, filledOn: '' } });
});

it('the name of the proposal fills the form', () => {
  expect(nameParts('Ахметов Асан Айдарұлы')).toEqual({ surname: 'Ахметов', givenName: 'Асан', patronymic: 'Айдарұлы' });
  expect(nameParts('Ким')).toEqual({ surname: 'Ким', givenName: '', patronymic: '' });
});
