import { describe, expect, it } from 'vitest';
import { annexCouncil, officeResult } from '../../../test/fixtures/council-result';
import { textOf } from '../documents/paper';
import { evaluationSheet, scoredTallies } from './f17';
import { lawWords } from './law-words';
import { isDecided, protocolOf } from './protocol';
import { shortName } from './short-name';

const { result: office, comments } = officeResult(annexCouncil);
if (!isDecided(office)) throw new Error('not decided');

describe('F17 (EV-4, EV-9)', () => {
  it('rows of experts, totals and means as the golden vector has them; nobody who is recused', async () => {
    const [first] = scoredTallies(office);
    if (!first) throw new Error('no paper');
    const sheet = evaluationSheet(first, { from: office, comments, law: await lawWords('kk'), regions: { 'KZ-63': 'Шығыс Қазақстан облысы' }, language: 'kk' });
    const table = sheet.blocks.find((block) => block.kind === 'table');
    const words = '«1» жобасы бойынша пікір.';
    expect(table?.kind === 'table' && table.rows).toEqual([
      ['Ахметов А.А.', '5', words, '4', '', '3', '', '4', '', '16', '80'],
      ['Сәрсенбаева Ә.Қ.', '4', words, '4', '', '4', '', '4', '', '16', '80'],
      ['Ким В.П.', '3', words, '5', '', '4', '', '5', '', '17', '85'],
      ['Жиынында', '12', '', '13', '', '11', '', '13', '', '49', '245'],
      ['Орташа бағасы', '4', '', '4,33', '', '3,67', '', '4,33', '', '16,33', '81,67'],
    ]);
    expect(table?.kind === 'table' && table.head[1]).toBe('Әлеуметтік жобаларды орындау процесі және нәтижелері');
    expect(textOf(sheet)).toContain('Өңір Шығыс Қазақстан облысы');
    expect(sheet.landscape).toBe(true);
  });
  it.each([['Ахметов Асан Айдарұлы', 'Ахметов А.А.'], ['Ким В.П.', 'Ким В.П.'], ['Әбілқасым Ұлан', 'Әбілқасым Ұ.'], ['  Жанар ', 'Жанар']])('%s → %s', (name, short) => expect(shortName(name)).toBe(short));
});

describe('Q11: the protocol', () => {
  const words = textOf(protocolOf(office, 'kk')).join('\n');
  it('has members, presence, quorum, the late recusal, dissent, result, and the head of the chain', () => {
    for (const told of ['Сәрсенбаева Әйгерім Қайратқызы', 'төраға орынбасары', '4 мүшенің кемінде 3 болуы керек, 4 мүше қатысты', 'балл қойғаннан кейін шеттетілді', 'Екінші жобаны қолдаймын.', '16,33', '81,67', office.head.hash, office.decision.sha256]) {
      expect(words).toContain(told);
    }
  });
  it('tells, with its event, what was changed where points already stood', () => {
    const afterPoints = [{ seq: 41, at: '2026-11-19T20:00:00.000Z', kind: 'submission.refused', paper: 'p', seat: '', number: 'СЫЙ-2026-0009', member: '' }, { seq: 42, at: '2026-11-19T20:00:00.000Z', kind: 'seat.ended', paper: '', seat: 's', number: '', member: 'Әлі Берік' }] as const;
    const told = textOf(protocolOf({ ...office, afterPoints }, 'kk')).join('\n');
    for (const line of ['20.11.2026, № 41: СЫЙ-2026-0009: балл қойылғаннан кейін бас тартылды.', '№ 42: Әлі Берік: балл қойғаннан кейін кеңестен шықты']) expect(told).toContain(line);
    expect(words).not.toContain('Балл қойылғаннан кейінгі өзгерістер');
  });
  it('CI-2: points of who was recused stand nowhere in it', () => {
    const points = protocolOf(office, 'kk').blocks.find((block) => block.kind === 'table' && block.head.includes('Σ'));
    expect(points?.kind === 'table' && points.rows[0]).toEqual(['СЫЙ-2026-0001', '16', '16', '17', 'Ш', '49', '16,33']);
  });
  it('CI-2: names who led an item instead of the chair, and in what capacity; and that nobody did', () => {
    const leads = (recused: readonly (readonly [number, number])[], chairs: readonly { readonly paper: string; readonly seat: string }[] = []) => {
      const { result } = officeResult({ ...annexCouncil, recused, sitting: { ...annexCouncil.sitting, chairs } });
      const table = isDecided(result) ? protocolOf(result, 'kk').blocks.find((block) => block.kind === 'table' && block.head.includes('Мәселені жүргізген')) : undefined;
      return new Set(table?.kind === 'table' ? table.rows.map((row) => row[3]) : []);
    };
    expect(leads([[3, 0]])).toEqual(new Set(['Ахметов Асан Айдарұлы, төраға']));
    expect(leads([[0, 0]])).toEqual(new Set(['Сәрсенбаева Әйгерім Қайратқызы, төраға орынбасары']));
    const both = [[0, 0], [1, 0]] as const;
    expect(leads(both, [{ paper: 'paper0000000001', seat: 'seat00000000003' }])).toEqual(new Set(['Ким В.П., отырыс сайлаған төрағалық етуші']));
    expect(leads(both)).toEqual(new Set(['төрағалық етуші болған жоқ']));
  });
  it('GR-8 4): a topic of which none was let in is told of, without a table of nobody', () => {
    const nobody = { group: '10', void: 'none', places: [], open: [], recipients: { papers: [], share: null, remainder: 0, cutByLeast: false, undecided: [] } } as const;
    const { blocks } = protocolOf({ ...office, result: { ...office.result, groups: [...office.result.groups, nobody] } }, 'kk');
    const at = blocks.findIndex((block) => block.kind === 'line' && block.line.runs.some((run) => 'said' in run && run.said === '10-бағыт'));
    expect(blocks[at + 1]).toEqual({ kind: 'answer', text: 'бірде-бір өтінім жіберілген жоқ, конкурс өткізілмеді деп танылды', lines: 1 });
    expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(4);
  });
  it('in Russian the same figures', () => {
    const ru = textOf(protocolOf(office, 'ru')).join('\n');
    const figures = (text: string) => text.match(/\d+,\d\d/g);
    expect(figures(ru)).toEqual(figures(words));
    expect(ru).toContain('отведён(а) после выставления баллов');
  });
});
