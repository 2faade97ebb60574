/**
 * The clients, in a process of their own, so that what they cost is not counted as the host's answer time.
 * Told by a message what to send; bodies are made before the clock starts.
 */
import { Agent, request } from 'node:http';
import { newBin, newFiling, newId } from '../harness/filings';

export interface Run {
  readonly url: string;
  readonly kind: 'submit' | 'bare';
  readonly clients: number;
  readonly seconds: number;
  /** Operations in one request; a bare create is always alone. */
  readonly batch: number;
  readonly call: string;
  readonly tokens: readonly string[];
  /** Most that will be sent: so many documents are made. */
  readonly most: number;
}
export interface Ran {
  /** Accepted, and how long the clients were at it. */
  readonly accepted: number;
  readonly seconds: number;
  /** Milliseconds of each request. */
  readonly times: readonly number[];
  readonly refused: readonly string[];
  /** Of one document's text, UTF-8. */
  readonly bytes: number;
}

interface Prepared {
  readonly path: string;
  readonly bodies: readonly string[];
  readonly bytes: number;
}

/** The text of an application as long as a real one is: an organisation tells of its work. */
const filings = (call: string, count: number) => Array.from({ length: count }, () => newFiling({ call, bin: newBin(), id: newId() }).operation);

const prepare = ({ kind, batch, call, most }: Run): Prepared => {
  const operations = filings(call, most);
  const bytes = Buffer.byteLength(operations[0]?.text ?? '');
  if (kind === 'bare') {
    const bodies = operations.map(({ text, sha256 }) => JSON.stringify({ text, sha256, call, arrivedAt: '2026-01-01T00:00:00.000Z' }));
    return { path: '/api/collections/bare/records', bodies, bytes };
  }
  const bodies = Array.from({ length: Math.floor(most / batch) }, (_, i) => JSON.stringify({ operations: operations.slice(i * batch, (i + 1) * batch) }));
  return { path: '/api/otinim/operations', bodies, bytes };
};

const post = (agent: Agent, url: URL, token: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length, Authorization: token };
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(bytes);
  });

/** How many of an answer's operations were taken; what was not, in `refused`. */
const acceptedOf = (kind: Run['kind'], { status, text }: { status: number; text: string }, refused: string[]): number => {
  if (status !== 200) {
    refused.push(`${status}: ${text.slice(0, 300)}`);
    return 0;
  }
  if (kind === 'bare') return 1;
  const { answers } = JSON.parse(text) as { answers: { status: string }[] };
  const taken = answers.filter((answer) => answer.status === 'awaiting').length;
  if (taken < answers.length) refused.push(text.slice(0, 300));
  return taken;
};

const load = async (run: Run): Promise<Ran> => {
  const { path, bodies, bytes } = prepare(run);
  const agent = new Agent({ keepAlive: true, maxSockets: run.clients });
  const url = new URL(path, run.url);
  const [times, refused]: [number[], string[]] = [[], []];
  let [next, accepted] = [0, 0];
  const from = performance.now();
  const client = async (number: number): Promise<void> => {
    const token = run.tokens[number % run.tokens.length] ?? '';
    while (performance.now() - from < run.seconds * 1000) {
      const body = bodies[next];
      next += 1;
      if (body === undefined) return;
      const began = performance.now();
      const answer = await post(agent, url, token, body);
      times.push(performance.now() - began);
      accepted += acceptedOf(run.kind, answer, refused);
    }
  };
  await Promise.all(Array.from({ length: run.clients }, (_, number) => client(number)));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { accepted, seconds, times, refused, bytes };
};

process.on('message', (run: Run) => {
  void load(run).then((ran) => process.send?.(ran));
});
