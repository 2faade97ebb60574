/** Accepted submissions a second, beside a bare create of the same bytes on the same host in the same minutes. */
import { readFileSync } from 'node:fs';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { person } from '../harness/people';
import { asSuperuser, json } from '../harness/requests';
import { startClients, type Clients } from './clients';
import { fromTo, show, spreadOf, type Figure, type Spread } from './figures';
import type { Run } from './load';

/** What anybody may create: PocketBase with a rule that says yes and no hook of ours. */
const makeBare = async (host: Host): Promise<void> => {
  const text = (name: string) => ({ type: 'text', name, max: 600_000 });
  json(await asSuperuser(host, 'POST', '/api/collections', {
    name: 'bare', type: 'base', createRule: '', fields: [text('text'), text('sha256'), text('call'), text('arrivedAt')],
  }));
};

const megabytes = (host: Host, key: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${host.pid()}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;

/** Processor time of the host so far, milliseconds: what a request costs, whatever else the machine does. */
const processorTime = (host: Host): number => {
  const fields = readFileSync(`/proc/${host.pid()}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // User and system, in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

interface Measured {
  readonly rate: number;
  readonly processor: number;
  readonly time: Spread;
  readonly bytes: number;
}
const measure = async (host: Host, clients: Clients, run: Run): Promise<Measured> => {
  const before = processorTime(host);
  const { refused, accepted, seconds, times, bytes } = await clients.run(run);
  if (refused.length > 0) throw new Error(`${refused.length} not accepted: ${refused[0]}`);
  return { rate: accepted / seconds, processor: (processorTime(host) - before) / accepted, time: spreadOf(times), bytes };
};

const rounds = 3;
const roundSeconds = 3;

export const measureServer = async (say: (line: string) => void): Promise<Figure[]> => {
  // A few accounts file for everybody here.
  const host = await startHost({ pool: 24, env: { OTINIM_FILINGS_PER_ACCOUNT: '1000000' } });
  const clients = startClients();
  try {
    await makeBare(host);
    const call = await newCall(host);
    const tokens = await Promise.all(Array.from({ length: 20 }, async () => (await person(host)).token));
    const run = (kind: Run['kind'], count: number, batch = 1): Run =>
      ({ url: host.url, kind, clients: count, seconds: roundSeconds, batch, call, tokens, most: Math.max(batch, 1) * (batch > 1 ? 40 : kind === 'bare' ? 4000 : 2000) });
    // Pools filled, files grown: what the first requests pay is not what a busy host gives.
    await clients.run({ ...run('submit', 24), seconds: 2 });
    await clients.run({ ...run('bare', 24), seconds: 1 });

    const figures: Figure[] = [];
    const lines = async (name: string, count: number, batch = 1): Promise<void> => {
      const [ours, bare]: [Measured[], Measured[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await measure(host, clients, run('submit', count, batch)));
        if (batch === 1) bare.push(await measure(host, clients, run('bare', count)));
      }
      const [rate, other] = [ours, bare].map((all) => spreadOf(all.map((one) => one.rate))) as [Spread, Spread];
      const timing = (all: readonly Measured[]): string =>
        `answer p50 ${show(spreadOf(all.map((one) => one.time.median)).median)} ms, p99 ${show(spreadOf(all.map((one) => one.time.p99)).median)} ms; ${show(spreadOf(all.map((one) => one.processor)).median)} ms of the host's processor each`;
      const bytes = ours[0]?.bytes ?? 0;
      figures.push({
        name, unit: '/s', median: rate.median, spread: fromTo(rate), wanted: { atLeast: 200 }, note: `${timing(ours)}; ${bytes} bytes a document`,
      });
      if (batch === 1) {
        figures.push({ name: '  bare PocketBase create', unit: '/s', median: other.median, spread: fromTo(other), note: timing(bare) });
        const shares = spreadOf(ours.map((one, round) => one.rate / (bare[round]?.rate ?? Number.NaN)));
        figures.push({ name: '  share of bare', unit: '×', median: shares.median, spread: fromTo(shares), wanted: { atLeast: 0.5 } });
      }
      for (const line of figures.slice(batch === 1 ? -3 : -1)) say(`${line.name}: ${show(line.median)} ${line.unit} (${line.spread}) ${line.note ?? ''}`);
    };
    await lines('accepted submissions, 1 client', 1);
    await lines('accepted submissions, 10 clients', 10);
    await lines('accepted submissions, 100 clients', 100);
    const [peak, after] = [megabytes(host, 'VmHWM'), megabytes(host, 'VmRSS')];
    await lines('accepted submissions, 4 clients × 50 a request', 4, 50);
    figures.push({ name: "host's memory at 100 clients (peak)", unit: 'MB', median: peak, spread: `${show(after)} after`, wanted: { atMost: 400 } });
    return figures;
  } finally {
    clients.stop();
    await host.stop();
  }
};
