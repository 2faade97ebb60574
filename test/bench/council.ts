/** The largest council that is asked for: 15 experts, 500 papers, 7 500 sheets. Lists, result and protocol. */
import { join } from 'node:path';
import { candidatesOf } from '#law/council/candidates';
import { enterAs } from '../e2e/enter-as';
import { councilAt, type Council } from '../harness/council';
import { lockAll } from '../harness/council-many';
import { acts, sitting, today } from '../harness/council-result';
import { startHost, type Host } from '../harness/host';
import { root } from '../harness/hooks';
import type { Person } from '../harness/people';
import { json, request } from '../harness/requests';
import { openContext, openPage } from './chromium';
import { countIn } from './counted';
import { fromTo, show, spreadOf, type Figure } from './figures';
import { inMilliseconds, inSeconds, several, timed } from './rounds';
import { pressAndWait, type Shown } from './shown';

const experts = 15;
const papers = 500;
const rounds = 5;

type Say = (line: string) => void;
const name = (n: number): string => `Сарапшы${['ов', 'ева', 'ұлы', 'қызы'][n % 4] ?? ''} ${['Асан', 'Әлия', 'Ержан', 'Гүлнұр', 'Нұрлан'][n % 5] ?? ''} ${String.fromCharCode(1040 + n)}.`;
const seeded = (host: Host): Promise<Council> =>
  councilAt(host, 'scored', {
    papers: Array.from({ length: papers }, (_, n) => ({ direction: String(1 + (n % 10)) })),
    members: Array.from({ length: experts }, (_, n) => ({ name: name(n) })),
  }, (council) => lockAll(host, council));

const routes = async (host: Host, { call, secretary, members }: Council): Promise<Figure[]> => {
  const asked: readonly (readonly [string, string, Person | undefined])[] = [
    ['admission', `office/calls/${call}/admission`, secretary], ['scoring', `council/sheets/${call}`, secretary], ['likenesses', `office/council/${call}/conflicts`, secretary],
    ['result', `office/council/${call}/result`, secretary], ["an expert's papers", 'council', members[2]?.person], ["an expert's sheets", `council/sheets/${call}`, members[2]?.person],
  ];
  const figures: Figure[] = [];
  for (const [what, path, who] of asked) {
    const ask = () => request(host, 'GET', `/api/otinim/${path}`, { token: who?.token ?? '' });
    const size = (await ask()).text.length;
    const time = await several(rounds, () => timed(async () => json(await ask())));
    figures.push(inMilliseconds(`  host: ${what}`, time, `${show(size / 1024)} KB before it is packed`));
  }
  return figures;
};

/** By the same function as the host's, in Node: 15 members beside 500 papers of seven names each. */
const likenesses = (): Figure => {
  const voices = Array.from({ length: experts }, (_, n) => ({ member: String(n), name: name(n), bins: [] }));
  const people = Array.from({ length: papers }, (_, p) => ({ paper: String(p), bin: '', people: Array.from({ length: 7 }, (_, n) => ({ role: 'team' as const, name: name((p * 7 + n) % 60) })) }));
  const time = spreadOf(Array.from({ length: rounds }, () => {
    const began = performance.now();
    candidatesOf(voices, people);
    return performance.now() - began;
  }));
  return inMilliseconds(`likenesses of ${String(experts)} members among ${String(papers * 7)} names, in Node`, time);
};

const shownFigure = (what: string, shown: readonly Shown[], wanted?: number): Figure => {
  const [at, drawn] = [spreadOf(shown.map((one) => one.at)), spreadOf(shown.map((one) => one.drawn))];
  return {
    name: what, unit: 'ms', median: drawn.median, spread: fromTo(drawn), ...(wanted !== undefined && { wanted: { atMost: wanted } }),
    note: `from its answer's last byte until it is drawn and the page listens; with the host and the way, from the press: median ${show(at.median)} ms (${fromTo(at)})`,
  };
};

const screens = async (host: Host, council: Council, say: Say): Promise<Figure[]> => {
  const { call, secretary } = council;
  const context = await openContext('block');
  try {
    const { page } = await openPage(context);
    await page.goto(host.url);
    await enterAs(page, secretary, 'secretary');
    const tab = (path: string): string => `nav a[href="/office/council/${call}${path}"]`;
    const [list, result]: [Shown[], Shown[]] = [[], []];
    await page.goto(`${host.url}/office/council/${call}`);
    await page.locator(tab('/scoring')).waitFor();
    for (let round = 0; round <= rounds; round += 1) {
      const listed = await pressAndWait(page, tab('/scoring'), { wait: '[data-testid="matrix"] tbody tr', answer: `/sheets/${call}` });
      const counted = await pressAndWait(page, tab('/result'), { wait: '[data-testid^="group-"] tbody tr', answer: `/${call}/result` });
      // The first brings the screen's own files too.
      if (round > 0) {
        list.push(listed);
        result.push(counted);
      }
      say(`list ${show(listed.drawn)} of ${show(listed.at)} ms, result ${show(counted.drawn)} of ${show(counted.at)} ms`);
    }
    const protocol = await several(rounds, () => timed(async () => {
      const saved = page.waitForEvent('download');
      await page.getByTestId('protocol-kk').click();
      await (await saved).path();
    }));
    return [
      shownFigure('list of 500 papers × 15 members, 4× CPU', list, 300),
      shownFigure('result of 500 papers, drawn, 4× CPU', result),
      { ...inSeconds('protocol as DOCX, 4× CPU', protocol, 'from the press until the file is saved'), wanted: { atMost: 3 } },
    ];
  } finally {
    await context.close();
  }
};

const counting = async (host: Host, text: string): Promise<Figure[]> => {
  const context = await openContext('block');
  try {
    const { page } = await openPage(context);
    await page.goto(host.url);
    const { counted, whole } = await countIn(page, text, 12);
    const [first = Number.NaN, ...later] = counted;
    const [warm, all] = [spreadOf(later), spreadOf(whole)];
    return [
      { name: 'result counted from 7 500 sheets, 4× CPU', unit: 'ms', median: warm.median, spread: fromTo(warm), wanted: { atMost: 50 }, note: `in a page that has counted nothing before: ${show(first)} ms` },
      inSeconds('  published file counted again from its first byte, 4× CPU', all, `${show(text.length / 2 ** 20)} million letters: chain walked, sheets opened, counted, compared`),
    ];
  } finally {
    await context.close();
  }
};

export const measureCouncil = async (say: Say): Promise<Figure[]> => {
  const host = await startHost({ publicDir: join(root, 'build/app') });
  try {
    let council: Council | undefined;
    say(`${String(experts)} × ${String(papers)} in ${show((await timed(async () => (council = await seeded(host)))) / 1000)} s`);
    if (council === undefined) throw new Error('no council');
    const seat = council;
    const did = async (what: string, act: Readonly<Record<string, unknown>>): Promise<Figure> => {
      const time = await timed(async () => {
        const [outcome] = await acts(host, seat, act);
        if (outcome !== 'done') throw new Error(`${what}: ${String(outcome)}`);
      });
      return { name: `  host: ${what}`, unit: 's', median: time / 1000, spread: 'once' };
    };
    const before = await routes(host, seat);
    await did('sitting', sitting(seat));
    const decided = await did('decides', { kind: 'council.decide', call: seat.call, decidedOn: today() });
    const shown = await screens(host, seat, say);
    const published = await did('publishes', { kind: 'result.publish', call: seat.call });
    const { text } = await request(host, 'GET', `/api/otinim/publications/${seat.call}`);
    return [...shown, ...(await counting(host, text)), likenesses(), ...before, decided, published];
  } finally {
    await host.stop();
  }
};
