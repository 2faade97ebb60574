import { describe, expect, test } from 'vitest';
import { addressOnPaper, annex, blank, dateBlanks, directionOnPaper, personOnPaper, termOnPaper } from './paper-words';

describe('on paper', () => {
  test('F1: a date stands in the annex’s own words', () =>
    expect(annex('form.f1.date', dateBlanks('2026-08-05'))).toBe('Өтінімді толтыру күні: «5» тамыз 2026 жыл.'));
  test('F1: what is not filled in is a line to write on', () => {
    expect(annex('form.f1.from')).toBe(`Кімнен: ${blank}`);
    expect(annex('form.f2.date', dateBlanks('2026--'))).toBe('Толтыру күні: «____» ____________ 20___ жыл.');
  });
  test('F2.4: an address is one line, without what is empty', () =>
    expect(addressOnPaper({ postcode: '', region: 'KZ-75', locality: 'Алматы', street: 'Абай, 10' })).toBe('Алматы қаласы, Алматы, Абай, 10'));
  test('F2.8: a patronymic may be absent', () =>
    expect(personOnPaper({ surname: 'Әли', givenName: 'Үміт', patronymic: '' })).toBe('Әли Үміт'));
  test('CO-3: a direction in the law’s words, nothing for none', () => {
    expect(directionOnPaper('3')).toBe('Қоршаған ортаны қорғау');
    expect(directionOnPaper('')).toBe('');
  });
  test('F3.2: a project may still run', () => {
    expect(termOnPaper({ from: '2024-02-01', to: '', running: true })).toBe('01.02.2024 – қазіргі уақытқа дейін');
    expect(termOnPaper({ from: '2024-02-01', to: '2025-03-09', running: false })).toBe('01.02.2024 – 09.03.2025');
  });
});
