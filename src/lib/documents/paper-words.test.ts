import { describe, expect, test } from 'vitest';
import { awardKk } from '#law/texts/award.kk';
import { months } from '$lib/i18n/months';
import { runText, type Line } from './paper';
import { paperTextsKk } from './paper-texts.kk';
import { addressOnPaper, annexLines, captionsOf, dateBlanks, directionOnPaper, lineOf, personOnPaper, termOnPaper } from './paper-words';

const read = ({ runs }: Line) => runs.map(runText).join('');
const dated = (date: string) => read(lineOf(awardKk['form.f1.date'], dateBlanks(date, months.kk)));

describe('on paper', () => {
  test('F1: a date stands in the annex’s own words', () => expect(dated('2026-08-05')).toBe('Өтінімді толтыру күні: «5» тамыз 2026 жыл.'));
  test('F1: what is not filled in is a line to write on, as the annex prints it', () => {
    expect(dated('2026--')).toBe('Өтінімді толтыру күні: «______» ________________ 20___ жыл.');
    expect(read(lineOf(awardKk['form.f1.from'], { applicantName: { text: '', room: 5 } }))).toBe('Кімнен: _____');
  });
  test('F1: an answer is told apart from the annex’s words', () =>
    expect(lineOf('Кімнен: {who}', { who: { text: 'Ұ', room: 5 } }, '(кім)')).toEqual({ runs: [{ said: 'Кімнен: ' }, { filled: 'Ұ', room: 5 }], hint: '(кім)' }));
  test('F2.4: an address is one line, without what is empty', () =>
    expect(addressOnPaper({ postcode: '', region: 'KZ-75', locality: 'Алматы', street: 'Абай, 10' }, paperTextsKk.regions)).toBe('Алматы қаласы, Алматы, Абай, 10'));
  test('F2.8: a patronymic may be absent', () =>
    expect(personOnPaper({ surname: 'Әли', givenName: 'Үміт', patronymic: '' })).toBe('Әли Үміт'));
  test('CO-3: a direction in the law’s words, nothing for none', () => {
    expect(directionOnPaper('3', awardKk)).toBe('Қоршаған ортаны қорғау');
    expect(directionOnPaper('', awardKk)).toBe('');
  });
  test('F3.2: a project may still run', () => {
    const still = paperTextsKk.running;
    expect(termOnPaper({ from: '2024-02-01', to: '', running: true }, still)).toBe('01.02.2024 – қазіргі уақытқа дейін');
    expect(termOnPaper({ from: '2024-02-01', to: '2025-03-09', running: false }, still)).toBe('01.02.2024 – 09.03.2025');
    expect(termOnPaper({ from: '', to: '', running: true }, still)).toBe('');
  });
  test('F11, F17: the annex’s number is a line of its own, and «5-1» is whole', () => {
    expect(annexLines('бағалау қағидаларына 5-1-қосымша').map(read)).toEqual(['бағалау қағидаларына', '5-1-қосымша']);
    expect(annexLines('Приложение 5-1 к Правилам').map(read)).toEqual(['Приложение 5-1 к Правилам']);
  });
  test('F1–F3: the one line of the signature has three places', () =>
    expect(captionsOf(awardKk['form.f1.sign'])).toEqual(['Лауазымы', '(қолы)', 'Т. А. Ә. (болған жағдайда)']));
});
