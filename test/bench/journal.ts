/** The office's list of a call with 20 000 applications: the first page, a late one, a search. */
import type { JournalPage } from '#law/filing/journal';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { manyLines } from '../harness/journal-lines';
import { person } from '../harness/people';
import { json, request } from '../harness/requests';
import { fromTo, show, spreadOf, type Figure } from './figures';

const lines = 20_000;
const rounds = 30;
const none = 'search of none';

const measure = async (host: Host, token: string, name: string, query: Readonly<Record<string, string>>): Promise<Figure> => {
  const ask = () => request(host, 'GET', `/api/otinim/office/applications?${new URLSearchParams(query)}`, { token });
  const { lines: found } = json<JournalPage>(await ask());
  if (found.length === 0 && name !== none) throw new Error(`${name}: nothing is found`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    json(await ask());
    times.push(performance.now() - began);
  }
  const spread = spreadOf(times);
  return { name: `office: ${name}, ${lines} applications`, unit: 'ms', median: spread.median, spread: `${fromTo(spread)}, p99 ${show(spread.p99)}` };
};

export const measureJournal = async (say: (line: string) => void): Promise<Figure[]> => {
  const host = await startHost();
  try {
    const [secretary, call] = [await person(host, 'secretary'), await newCall(host)];
    await manyLines(host, call, lines);
    say(`${lines} lines in the journal`);
    const late = { key: '2026-08-01T00:00:01.000Z', id: 'aaaaaaaaaaaaaaa' };
    const asked = [
      ['first page', { call }], ['a page near the end', { call, ...late }], ['by name', { call, sort: 'name' }],
      ['search of one', { call, q: 'Ұйым 19999' }],
      ['the same, spelled in Russian', { call, q: 'уйым 19999' }], ['the same, in Latin letters', { call, q: 'uiym 19999' }], [none, { call, q: 'жоқ ұйым' }],
    ] as const;
    const figures: Figure[] = [];
    for (const [name, query] of asked) figures.push(await measure(host, secretary.token, name, query));
    return figures;
  } finally {
    await host.stop();
  }
};
