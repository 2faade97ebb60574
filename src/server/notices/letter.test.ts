import { describe, expect, it } from 'vitest';
import { confirmationLetter, languageOf, noticeLetter } from './letter';
import { letterWords } from './letter-words';

const home = 'https://otinim.example';
const news = (code: string, params: Record<string, string> = {}) =>
  noticeLetter({ code, params, language: 'ru', call: 'Премии <2026>', home });

describe('a letter', () => {
  it('names the paper and leads to it, and says how to have no more', () => {
    const letter = news('submission.registered', { submission: 'documentaward01', number: 'СЫЙ-2026-0001' });
    expect(letter?.subject).toBe('Заявка зарегистрирована: СЫЙ-2026-0001');
    expect(letter?.text).toContain(`${home}/papers/documentaward01`);
    expect(letter?.text).toContain(`${home}/account`);
  });
  it('shows a title as text, whatever stands in it', () => {
    const html = news('submission.registered', { number: '1', submission: 'x' })?.html ?? '';
    expect(html).toContain('Премии &lt;2026&gt;');
    expect(html).not.toContain('<2026>');
  });
  it('CO-7: tells the last minute that counts, by the clock of Almaty', () => {
    expect(news('call.extended', { closesAt: '2026-09-05T19:00:00.000Z' })?.text).toContain('до 05.09.2026 23:59');
  });
  it('AW-2: says that it came late', () => {
    expect(news('submission.refused', { reason: 'call.late' })?.text).toContain('после окончания приёма');
    expect(news('submission.refused', { reason: 'award.not_ngo' })?.text).not.toContain('после окончания');
  });
  it('AW-3, AW-5: says what was asked, not by which of our numbers', () => {
    const text = news('admission.returned', { submission: 'x', number: '1', clauses: 'AW-3,AW-5,AW-99' })?.text;
    expect(text).toContain('Основание: полнота документов; одна организация — одно направление; AW-99.');
  });
  it('is not written about what it has no words for', () => expect(news('council.met')).toBeNull());
  it('has words for each code in each language', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      for (const code of Object.keys(letterWords.kk.codes)) {
        const letter = noticeLetter({ code, params: { number: '№1', until: '2026-09-05T19:00:00.000Z' }, language, call: 'К', home });
        expect(letter?.subject, code).not.toMatch(/undefined|^$/);
        expect(letter?.text, code).not.toContain('undefined');
      }
    }
  });
  it('that confirms carries its token where no log sees it', () =>
    expect(confirmationLetter('kk', home, 'abc').text).toContain(`${home}/confirm#abc`));
  it.each([['ru', 'ru'], ['en', 'en'], ['', 'kk'], ['de', 'kk']])('to %j is in %s', (kept, language) => expect(languageOf(kept)).toBe(language));
});
