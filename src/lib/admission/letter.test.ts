import { describe, expect, it } from 'vitest';
import { awardKk } from '#law/texts/award.kk';
import { awardRu } from '#law/texts/award.ru';
import { letterFacts as facts } from '../../../test/fixtures/letter';
import { documentText } from '../../../test/papers/docx-text';
import { paragraphsOf, textOf } from '../documents/paper';
import { docxOf } from '../documents/docx-paper';
import { letterOf } from './letter';
import { letterTexts } from './letter-texts';

describe('the letter of a refusal', () => {
  it.each([['kk', awardKk], ['ru', awardRu]] as const)('%s: names each confirmed clause in the law’s words, its reason and the decision’s', async (language, law) => {
    const text = textOf(letterOf({ ...facts, language }, await letterTexts(language))).join('\n');
    for (const part of [law['award.threeYears'], law['award.document.6'], 'Көшірмесі берілген', 'Екі негіз расталды', facts.number, facts.name, facts.bin]) expect(text).toContain(part);
    // AW-3: of the list of documents, the one that it is about.
    expect(text).not.toContain(law['award.document.5']);
    // What was put aside and what only warns is no ground.
    expect(text).not.toContain(law['award.oneDirection']);
    expect(text).not.toContain('Басқа ұйым');
    expect(text).not.toMatch(/CO-2|дерекқор|базе данных/);
    // The sources name no way to contest it.
    expect(text).not.toMatch(/шағым|обжал|жалоб/i);
  });
  it('is drawn as DOCX, which says what the letter says', async () => {
    const letter = letterOf({ ...facts, decision: 'returned' }, await letterTexts('kk'));
    expect(documentText(Buffer.from(docxOf([letter], null)))).toEqual(textOf(letter).flatMap(paragraphsOf).filter((text) => text !== ''));
  });
});
