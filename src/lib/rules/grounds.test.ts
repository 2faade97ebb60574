import { expect, test } from 'vitest';
import { groundOf, groundsOf } from './grounds';
import { rulesKk } from './words.kk';
import { rulesRu } from './words.ru';

test.each([
  ['AW-5', 'бір ұйым — бір бағыт (AW-\u20605)'],
  ['F2.3', '2-қосымша, сауалнама, 3-тармақ'],
  ['F1', '1-қосымша, өтініш'],
  // A newer host's.
  ['AW-99', 'AW-99'],
  ['F99.1', 'F99.1'],
  ['constructor', 'constructor'],
])('%s is read as «%s»', (rule, text) => expect(groundOf(rule, rulesKk)).toBe(text));

test('grounds of a decision are named one by one', () => {
  expect(groundsOf('AW-3,AW-5', rulesRu)).toBe('полнота документов (AW-\u20603); одна организация — одно направление (AW-\u20605)');
  expect(groundsOf('AW-3, AW-5', rulesRu)).toBe(groundsOf('AW-3,AW-5', rulesRu));
  expect(groundsOf('', rulesKk)).toBe('');
});
