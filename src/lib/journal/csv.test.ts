import { describe, expect, test } from 'vitest';
import { anyText, fc } from '#law/property.test-seed';
import { csvOf } from './csv';

/** RFC 4180, read as strictly as it is written. */
const parse = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  let at = csv.startsWith('\ufeff') ? 1 : -1;
  while (at < csv.length) {
    expect(csv[at]).toBe('"');
    let field = '';
    for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += csv[at] === '"' ? 2 : 1) field += csv[at];
    rows.at(-1)?.push(field);
    at += 1;
    if (csv[at] === ',') at += 1;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      if (at < csv.length) rows.push([]);
    }
  }
  return rows;
};

describe('CSV', () => {
  test('gives back what was put in, but for an apostrophe before what a program would reckon', () => {
    fc.assert(fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const heads = rows[0]?.map((_, i) => `c${i}`) ?? [];
      const back = parse(csvOf({ heads, rows }));
      expect(back[0]).toEqual(heads);
      back.slice(1).forEach((row, r) => row.forEach((field, c) => {
        const given = rows[r]?.[c] ?? '';
        expect([given, `'${given}`]).toContain(field);
        expect(field).not.toMatch(/^[=+\-@\t\r]/);
        if (!/^[=+\-@\t\r\n＝＋－＠]/.test(given)) expect(field).toBe(given);
      }));
    }));
  });
  test.each(['=1+1', '+7701', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")', '＝1+1'])('%j is no formula', (text) =>
    expect(parse(csvOf({ heads: ['a'], rows: [[text]] }))[1]).toEqual([`'${text}`]));
  test('a time is Almaty’s, to the minute', () =>
    expect(parse(csvOf({ heads: ['a'], rows: [[new Date(Date.UTC(2026, 7, 31, 23, 59))]] }))[1]).toEqual(['2026-08-31 23:59']));
});
