import { expect, it } from 'vitest';
import { awardAnswers } from '../../../test/fixtures/award';
import { peopleOf } from './paper-people';

it('Q4: head, signatory and authors of an application are looked at, each once', () => {
  const answers = awardAnswers();
  expect(peopleOf(answers)).toEqual([
    { role: 'head', name: 'Әбілқасымова Гүлнұр' }, { role: 'recommendation', name: 'Сәрсенов Ерлан' }, { role: 'recommendation', name: 'Иванова Ольга' },
  ]);
  const other = { ...answers.signature, person: { surname: 'Асанов', givenName: 'Дәурен', patronymic: 'Ерланұлы' } };
  expect(peopleOf({ ...answers, signature: other })[1]).toEqual({ role: 'signatory', name: 'Асанов Дәурен Ерланұлы' });
});

it('founders and team, where a form has them', () => {
  expect(peopleOf({ founders: { list: [{ name: 'Ким В.' }] }, team: { list: [{ person: { surname: 'Цой', givenName: 'Юлия' } }, { person: 7 }] } })).toEqual([
    { role: 'founder', name: 'Ким В.' }, { role: 'team', name: 'Цой Юлия' },
  ]);
});

it('of an erased text and of what it does not know it says nothing', () => {
  for (const odd of [{}, { head: null, signature: [], recommendations: { list: 'x' } }, { head: { person: { surname: 5 } }, recommendations: { list: [null, { author: 1 }] } }]) expect(peopleOf(odd)).toEqual([]);
});
