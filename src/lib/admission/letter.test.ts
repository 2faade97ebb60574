import { describe, expect, it } from 'vitest';
import { officeCode } from '#law/council/admission';
import { finding } from '#law/form/check';
import { awardKk } from '#law/texts/award.kk';
import { awardRu } from '#law/texts/award.ru';
import { documentText } from '../../../test/papers/docx-text';
import { paragraphsOf, textOf } from '../documents/paper';
import { docxOf } from '../documents/docx-paper';
import { letterOf, type LetterFacts } from './letter';
import { letterTexts } from './letter-texts';

const facts: LetterFacts = {
  language: 'kk', number: 'СЫЙ-2026-0007', bin: '120340000004', name: '«Үміт» қоры', arrived: '2026 жылғы 20 тамыз', decided: '2026 жылғы 5 қыркүйек', call: 'Сыйлықақы 2026', decision: 'refused',
  found: [{ ...finding('AW-6', 'organisation.bin', 'award.received', { receivedOn: '2025-12-01' }), from: 'books' }, { ...finding('CO-2', 'eligibility.database', 'award.database'), severity: 'warning', from: 'filing' }, { ...finding('AW-5', 'direction.direction', 'award.second_direction', { direction: '4' }), from: 'books' }],
  verdicts: [
    { rule: 'AW-6', code: 'award.received', path: 'organisation.bin', verdict: 'confirmed', reason: '' },
    { rule: 'CO-2', code: 'award.database', path: 'eligibility.database', verdict: 'confirmed', reason: '' },
    { rule: 'AW-5', code: 'award.second_direction', path: 'direction.direction', verdict: 'overruled', reason: 'Басқа ұйым' },
    { rule: 'AW-3', code: officeCode, path: 'papers.bankCertificate', verdict: 'confirmed', reason: 'Көшірмесі берілген' },
  ],
  reason: 'Екі негіз расталды',
};

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
