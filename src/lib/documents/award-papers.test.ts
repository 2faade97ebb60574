import { describe, expect, test } from 'vitest';
import { awardAnswers } from '../../../test/fixtures/award';
import { emptyAnswers } from '../../../test/fixtures/empty-award';
import { awardKk, directionsRu } from '#law/texts/award.kk';
import { awardRu } from '#law/texts/award.ru';
import { awardPaper, paperNames } from './award-papers';
import { textOf, type PaperName } from './paper';
import { paperTexts } from './load-paper-texts';
import { paperTextsKk } from './paper-texts.kk';
import { captionsOf } from './paper-words';

const joined = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ');

/** The annex's words in its order: blanks and what is written on them left out, case and places of blanks aside. */
const wordsOfLaw = (name: PaperName, law: Readonly<Record<string, string>>): string[] =>
  Object.entries(law)
    .filter(([key]) => key.startsWith(`form.${name}.`))
    .flatMap(([key, text]) => (key.endsWith('.sign') ? captionsOf(text) : text.split(/\{\w+\}/)))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');

describe.each(paperNames)('P17: the paper of %s', (name) => {
  test.each([['kk', awardKk], ['ru', awardRu]] as const)('%s: says every word of the annex, in its order', async (language, law) => {
    const said = joined(textOf(awardPaper(name, emptyAnswers(), await paperTexts(language)))).toLowerCase();
    let at = 0;
    for (const words of wordsOfLaw(name, law)) {
      const found = said.indexOf(words, at);
      expect([words, found >= at]).toEqual([words, true]);
      at = found + words.length;
    }
  });

  test('says nothing but the annex when it is empty', () => {
    let said = joined(textOf(awardPaper(name, emptyAnswers(), paperTextsKk))).toLowerCase();
    for (const words of [...wordsOfLaw(name, awardKk)].sort((a, b) => b.length - a.length)) said = said.replace(words, ' ');
    // Numbers of lines, signs of quoting and lines to write on are left.
    expect(said.replace(/[_\s\d.*«»]/g, '')).toBe('');
  });

  test('in Russian is marked as an unofficial translation, in Kazakh is not', async () => {
    expect(textOf(awardPaper(name, awardAnswers(), await paperTexts('ru')))[0]).toMatch(/Неофициальный перевод/);
    expect(joined(textOf(awardPaper(name, awardAnswers(), paperTextsKk)))).not.toMatch(/аударма|перевод/i);
  });

  test('names the number and the hash of what was filed', () => {
    const filed = awardPaper(name, awardAnswers(), paperTextsKk, { number: 'СЫЙ-2026-0007', sha256: 'ab'.repeat(32) });
    expect(textOf(filed).at(-1)).toContain('СЫЙ-2026-0007');
    expect(textOf(filed).at(-1)).toContain('ab'.repeat(32));
  });
});

describe('answers', () => {
  const paper = (name: PaperName) => textOf(awardPaper(name, awardAnswers(), paperTextsKk));
  test('F1: name, direction, signatory and date', () => {
    const said = joined(paper('f1'));
    expect(said).toContain('Кімнен: «Жас Қанат» қоғамдық бірлестігі');
    expect(said).toContain(`« ${awardKk['direction.4']} »`);
    expect(said).toContain('«1» тамыз 2026 жыл.');
    expect(said).toContain('Төрайым Әбілқасымова Гүлнұр Лауазымы (қолы) Т. А. Ә. (болған жағдайда)');
  });
  test('F2: eleven numbered lines, each beside its answer', () => {
    const table = awardPaper('f2', { ...awardAnswers(), addresses: { ...awardAnswers().addresses, actual: awardAnswers().addresses.legal } }, paperTextsKk).blocks.find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 11 }, (_, at) => `${at + 1}.`));
    expect(rows.map(([, , told]) => told)).toEqual([
      '«Жас Қанат» қоғамдық бірлестігі', '14.03.2012', '120340000004', '050000, Алматы қаласы, Алматы, Абай даңғылы, 10, 5-кеңсе',
      '050000, Алматы қаласы, Алматы, Абай даңғылы, 10, 5-кеңсе', 'Жастардың бастамаларын қолдау', 'Ауыл жастарының әлеуетін арттыру',
      'Әбілқасымова Гүлнұр, Төрайым, +77012345678, zhasqanat@example.org', '«Үлгі банк» АҚ, Алматы қаласы, Фурманов көшесі, 1', 'HSBKKZKX', 'KZ86125KZT5004100100',
    ]);
  });
  test('F3: each project with its term and results', () => {
    const said = paper('f3');
    expect(said).toContain('Ауыл кітапханасы\n(Кітапхана жанындағы үйірмелер)');
    expect(said).toContain('01.02.2024 – 31.05.2025');
    expect(said).toContain('10.01.2026 – қазіргі уақытқа дейін');
  });
  test('in Russian, directions and regions are in the words of the source', async () => {
    const texts = await paperTexts('ru');
    expect(joined(textOf(awardPaper('f1', awardAnswers(), texts)))).toContain(directionsRu['direction.4']);
    expect(joined(textOf(awardPaper('f2', awardAnswers(), texts)))).toContain('Алматы');
  });
});
