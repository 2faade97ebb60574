import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalPage } from '#law/filing/journal';
import { newCall, newFiling, newId, type Filing } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { manyLines } from '../harness/journal-lines';
import { person, type Person } from '../harness/people';
import { asSuperuser, json, request, sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';

let host: Host;
let owner: Person;
let secretary: Person;
let call: string;
let printed = '';
const filings: Record<string, Filing> = {};

beforeAll(async () => {
  host = await startHost({ onPrint: (text) => (printed += text) });
  [owner, secretary] = [await person(host), await person(host, 'secretary')];
  call = await newCall(host);
  const file = async (key: string, options: Partial<Parameters<typeof newFiling>[0]>, registered = true) => {
    const filing = (filings[key] = newFiling({ call, ...options }));
    await sendOne(host, owner.token, filing.operation);
    if (registered) {
      await uploadAll(host, owner.token, filing);
      await sendOne(host, owner.token, filing.operation);
    }
  };
  await file('wing', { name: '«Жас Қанат» қоғамдық бірлестігі', direction: '4', region: 'KZ-75' });
  await file('hope', { name: '«Үміт» қоғамдық қоры', direction: '3', region: 'KZ-71', database: 'none' });
  await file('unity', { name: '«Бірлік» жеке қоры', direction: '4', region: 'KZ-35' }, false);
  await file('taken', { name: '«Өнер» студиясы', direction: '5', region: 'KZ-35' });
  await sendOne(host, owner.token, { id: newId(), kind: 'withdraw', submission: filings['taken']!.operation.id });
}, 60_000);
afterAll(() => host.stop());

const ask = async (query: Readonly<Record<string, string>> = {}): Promise<JournalPage> =>
  json<JournalPage>(await request(host, 'GET', `/api/otinim/office/applications?${new URLSearchParams({ call, ...query })}`, { token: secretary.token }));
const keysOf = (page: JournalPage) => page.lines.map(({ id }) => Object.keys(filings).find((key) => filings[key]!.operation.id === id));

describe('the journal', () => {
  it('has a line for each application, with what became of it', async () => {
    const page = await ask({ sort: 'arrived' });
    expect(keysOf(page)).toEqual(['wing', 'hope', 'unity', 'taken']);
    expect(page.lines.map(({ state, files, stored }) => [state, stored === files])).toEqual([['registered', true], ['registered', true], ['awaiting', false], ['withdrawn', true]]);
    expect(page.lines[0]).toMatchObject({ name: '«Жас Қанат» қоғамдық бірлестігі', region: 'KZ-75', direction: '4', channel: 'web', number: expect.stringMatching(/-0001$/) });
    expect([page.total, page.next]).toEqual([4, null]);
    expect(page.directions).toEqual(expect.arrayContaining([{ direction: '4', count: 2 }, { direction: '3', count: 1 }, { direction: '5', count: 1 }]));
  });
  it('CO-2: keeps what the law found at filing and did not refuse', async () => {
    const { lines } = await ask({ findings: '1' });
    expect(lines.map(({ findings }) => findings.map(({ rule, code, severity }) => [rule, code, severity]))).toEqual([[['CO-2', 'award.database', 'warning']]]);
  });
  it.each([
    [{ direction: '4' }, ['unity', 'wing']],
    [{ direction: '4,5', region: 'KZ-35' }, ['taken', 'unity']],
    [{ state: 'withdrawn' }, ['taken']],
    [{ state: 'registered,awaiting', sort: 'name' }, ['unity', 'wing', 'hope']],
    [{ channel: 'post,hand' }, []],
    [{ q: 'Жас канат' }, ['wing']],
    [{ q: 'ОФ «Умит»' }, ['hope']],
    [{ q: 'birlik' }, ['unity']],
    [{ q: '2026-2' }, ['hope']],
    [{ q: '№ 1' }, ['wing']],
    [{ q: '%' }, ['taken', 'unity', 'hope', 'wing']],
    [{ q: 'жоқ ұйым' }, []],
  ])('answers %j', async (query, keys) => expect(keysOf(await ask(query as Record<string, string>))).toEqual(keys));
  it('finds a BIN by its beginning', async () => {
    const [{ bin } = { bin: '' }] = (await ask({ q: 'Жас Қанат' })).lines;
    expect(keysOf(await ask({ q: bin }))).toEqual(['wing']);
    expect(keysOf(await ask({ q: bin.slice(0, 11) }))).toEqual(['wing']);
  });
  it.each([{ call: 'x' }, { direction: '4;DROP' }, { sort: 'text' }, { key: 'a', id: "x' OR 1" }, { id: 'aaaaaaaaaaaaaa!' }])('refuses %j', async (query) => {
    const reply = await request(host, 'GET', `/api/otinim/office/applications?${new URLSearchParams({ call, ...(query as Record<string, string>) })}`, { token: secretary.token });
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('query.malformed')]);
  });
  it('makes lines anew that are not there, and needles that an older folding made', async () => {
    const before = await ask();
    const sql = (query: string) => asSuperuser(host, 'POST', '/api/sql', { query });
    json(await sql(`DELETE FROM journal WHERE id != '${filings['wing']!.operation.id}'`));
    json(await sql("UPDATE journal SET needle = 'x', folded = 0"));
    expect((await ask()).total).toBe(1);
    await host.restart();
    expect(await ask()).toEqual(before);
    expect(keysOf(await ask({ q: 'канат' }))).toEqual(['wing']);
  });
});

describe('a large call', () => {
  let large: string;
  const lines = 320;
  beforeAll(async () => {
    large = await newCall(host);
    await manyLines(host, large, lines);
  });

  it.each(['-arrived', 'arrived', 'name', '-name', 'number'])('is read page by page, each line once, by %s', async (sort) => {
    const seen: string[] = [];
    let page = await ask({ call: large, sort });
    seen.push(...page.lines.map(({ id }) => id));
    while (page.next) {
      page = await ask({ call: large, sort, ...page.next });
      seen.push(...page.lines.map(({ id }) => id));
    }
    expect([seen.length, new Set(seen).size, page.total]).toEqual([lines, lines, lines]);
  });
  it('costs as many queries as a small one', async () => {
    const cost = async (of: string) => {
      await ask({ call: of });
      const from = printed.length;
      await ask({ call: of });
      // Statements may be printed after the answer has gone.
      await new Promise((resolve) => setTimeout(resolve, 150));
      return printed.slice(from).match(/ms\] SELECT .*/g) ?? [];
    };
    const [small, big] = [await cost(call), await cost(large)];
    expect(big.length).toBe(small.length);
    expect(small.filter((sql) => sql.includes('journal'))).toHaveLength(2);
  });
});
