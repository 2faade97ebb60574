import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../test/harness/unzip';
import { councilKk } from '#law/texts/council.kk';
import { declarationAnswers } from '../../../test/fixtures/declaration';
import { declarationPaper } from './conflict-declaration';
import { declarationTexts } from './load-declaration-texts';
import { docxOf } from './docx-paper';
import { textOf } from './paper';

const keys = Object.keys(councilKk).filter((key): key is keyof typeof councilKk => key.startsWith('form.f11.'));
/** The annex's own words, its blanks apart. */
const said = (text: string): readonly string[] => text.split(/\{\w+\}/).map((part) => part.trim()).filter((part) => part !== '');
const named = declarationAnswers(['120340000004'], { q5: { answer: 'yes', what: 'Бірге оқыдық', list: [] } as never });

describe('F11: annex 3-1 on paper', () => {
  it('has every text of the annex, word for word', async () => {
    const lines = textOf(declarationPaper(declarationAnswers(), await declarationTexts('kk'))).join(' ');
    expect(keys.length).toBeGreaterThanOrEqual(18);
    for (const key of keys) for (const part of said(councilKk[key])) expect(lines).toContain(part);
  });
  it('says each answer under its question, and underlines what was chosen', async () => {
    const paper = declarationPaper(named, await declarationTexts('kk'));
    const lines = textOf(paper);
    expect(lines).toContain('Иә\n«Аталған 1» қоры (БСН 120340000004), құрылтайшысы');
    expect(lines).toContain('Иә\nБірге оқыдық');
    expect(lines.filter((line) => line === 'Жоқ')).toHaveLength(3);
    const underlined = paper.blocks.flatMap((block) => (block.kind === 'line' ? block.line.runs.flatMap((run) => ('filled' in run ? [run.filled] : [])) : []));
    expect(underlined).toContain(councilKk['form.f11.presence']);
    expect(underlined).not.toContain(councilKk['form.f11.absence']);
  });
  it('in Russian every page says that it is no official text; where it comes from stands under everything', async () => {
    const paper = declarationPaper(named, await declarationTexts('ru'), { at: '21.11.2026', sha256: 'abc' });
    expect([paper.unofficial, paper.origin]).toEqual(['Бейресми аударма / Неофициальный перевод', 'Поступило на сервер: 21.11.2026. Контрольная сумма отправленного текста (SHA-256): abc']);
    expect(entryOf(Buffer.from(docxOf([paper], null)), 'word/header1.xml')).toContain('Неофициальный перевод');
  });
});
