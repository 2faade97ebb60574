/**
 * I6, Q12: whether the time of an answer tells a member what others have done. Two councils that differ in one
 * thing: in one nobody has locked a sheet, in the other everybody but the one who asks. Asked by turns, so that
 * whatever else the machine does falls on both.
 */
import { councilAt, type Council } from '../harness/council';
import { lockAll } from '../harness/council-many';
import { sheetsOf } from '../harness/council-sheets';
import { startHost } from '../harness/host';
import { show, spreadOf, type Figure } from './figures';
import { inMilliseconds, timed } from './rounds';

const experts = 15;
const papers = 40;
const turns = 300;

const withoutFirst = (council: Council): Council => ({ ...council, members: council.members.slice(1) });

export const measureUnseen = async (say: (line: string) => void): Promise<Figure[]> => {
  const host = await startHost();
  try {
    const make = (): Promise<Council> =>
      councilAt(host, 'declared', { papers: Array.from({ length: papers }, () => ({})), members: Array.from({ length: experts }, () => ({})) });
    const [quiet, full] = [await make(), await make()];
    await lockAll(host, withoutFirst(full));
    const ask = (council: Council): Promise<number> => {
      const [first] = council.members;
      if (first === undefined) throw new Error('no member');
      return timed(async () => {
        const { status, text } = await sheetsOf(host, first.person, council.call);
        if (status !== 200 || text.includes('"points":{')) throw new Error(`${String(status)} ${text.slice(0, 200)}`);
      });
    };
    const [none, all]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns + 20; turn += 1) {
      const order = turn % 2 === 0 ? ([[quiet, none], [full, all]] as const) : ([[full, all], [quiet, none]] as const);
      for (const [council, times] of order) times.push(await ask(council));
    }
    // The first ones warm the machines up.
    const [a, b] = [spreadOf(none.slice(20)), spreadOf(all.slice(20))];
    say(`nobody ${show(a.median)} ms, all others ${show(b.median)} ms`);
    const size = `${String(experts)} members × ${String(papers)} papers, ${String(turns)} turns`;
    return [
      inMilliseconds('own sheets, where nobody else has locked one', a, size),
      inMilliseconds('own sheets, where all others have locked theirs', b, `the medians are ${show(b.median - a.median)} ms apart`),
    ];
  } finally {
    await host.stop();
  }
};
