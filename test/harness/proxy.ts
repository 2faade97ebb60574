/**
 * Our own proxy in front of a host: counts request bodies, cuts an upload, loses an answer, and can be a slow
 * line. `const proxy = await startProxy({ target: host.url, latencyMs: 75, bytesPerSecond: 200_000 })`, where
 * `latencyMs` is one way and a new connection costs a round trip of it, then `proxy.url` for the browser and
 * `await proxy.stop()`. Faults happen once each, in the order in which they were asked for.
 */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openLink, throughLink, type Link } from './link';

export interface ProxyOptions {
  /** `http://127.0.0.1:8090` */
  readonly target: string;
  readonly port?: number;
  readonly latencyMs?: number;
  readonly bytesPerSecond?: number;
}
/** What a fault waits for: a method, and the beginning of a path. */
export interface Which {
  readonly method?: string;
  readonly path: string;
  /** Asked when such a request is there: not yet is false. */
  readonly when?: () => boolean;
}
export interface Seen {
  readonly path: string;
  readonly method: string;
  /** Body bytes that came from the client; what was still on the wire at a cut did not come. */
  bodyBytes: number;
  /** Of the host's answer; 0 while there is none. */
  status: number;
}
export interface Proxy {
  readonly url: string;
  readonly port: number;
  readonly seen: readonly Seen[];
  readonly bodyBytes: (which: Which) => number;
  /** Body bytes that went to clients, of all answers. */
  readonly answered: () => number;
  /** Cuts client and host off after that many body bytes of such requests, counted from now. */
  readonly cutAfter: (bytes: number, which: Which) => Fault;
  /** The host answers in whole; the client never hears of it. */
  readonly loseAnswer: (which: Which) => Fault;
  /** Calls when such a request has been passed on in whole, before the host's answer is. */
  readonly beforeAnswer: (which: Which, run: () => Promise<void>) => Fault;
  readonly stop: () => Promise<void>;
}
export interface Fault {
  /** Settles when it has happened. */
  readonly happened: Promise<void>;
}
interface Waiting extends Which {
  readonly kind: 'cut' | 'lose' | 'call';
  readonly run?: () => Promise<void>;
  left: number;
  readonly done: () => void;
}

const matches = (which: Which, method: string, path: string): boolean =>
  path.startsWith(which.path) && (which.method === undefined || which.method === method) && (which.when?.() ?? true);

const headerBytes = (message: IncomingMessage): Buffer => Buffer.alloc(message.rawHeaders.reduce((sum, part) => sum + part.length + 2, 20));

async function* once(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}

export const startProxy = async ({ target, port = 0, latencyMs = 0, bytesPerSecond = Infinity }: ProxyOptions): Promise<Proxy> => {
  const to = new URL(target);
  const slow = latencyMs > 0 || bytesPerSecond !== Infinity;
  const [up, down] = [openLink({ latencyMs, bytesPerSecond }), openLink({ latencyMs, bytesPerSecond })];
  const seen: Seen[] = [];
  const faults: Waiting[] = [];
  const sockets = new Set<Socket>();
  const greeted = new WeakSet<Socket>();
  let answered = 0;

  const take = (kind: Waiting['kind'], method: string, path: string): Waiting | undefined =>
    faults.find((fault) => fault.kind === kind && matches(fault, method, path));
  const settle = (fault: Waiting): void => {
    faults.splice(faults.indexOf(fault), 1);
    fault.done();
  };

  const pass = async (chunks: AsyncIterable<Buffer>, link: Link, write: (part: Buffer) => void): Promise<void> => {
    if (slow) return throughLink(chunks, link, write);
    for await (const chunk of chunks) write(chunk);
  };

  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/', socket } = request;
    const entry: Seen = { method, path, bodyBytes: 0, status: 0 };
    seen.push(entry);
    if (slow && !greeted.has(socket)) await wait(2 * latencyMs);
    greeted.add(socket);

    const onward = ask({ host: to.hostname, port: to.port, method, path, headers: request.headers, agent: false });
    const cut = (): void => {
      onward.destroy();
      socket.destroy();
    };
    const replied = new Promise<IncomingMessage>((resolve, reject) => onward.once('response', resolve).once('error', reject));
    replied.catch(() => undefined);
    request.once('error', cut);

    async function* body(): AsyncGenerator<Buffer> {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        const fault = take('cut', method, path);
        entry.bodyBytes += Math.min(chunk.length, fault?.left ?? Infinity);
        if (!fault) yield chunk;
        else if (chunk.length < fault.left) {
          fault.left -= chunk.length;
          yield chunk;
        } else {
          // What came before the cut does reach the host.
          await new Promise<void>((resolve) => onward.write(chunk.subarray(0, fault.left), () => resolve()));
          await wait(30);
          cut();
          settle(fault);
          return;
        }
      }
    }
    if (slow) await pass(once(headerBytes(request)), up, () => undefined);
    await pass(body(), up, (part) => void onward.write(part));
    onward.end();
    const reply = await replied;
    entry.status = reply.statusCode ?? 0;
    const calls = take('call', method, path);
    if (calls) {
      await calls.run?.();
      settle(calls);
    }
    const loses = take('lose', method, path);
    if (loses) {
      for await (const _chunk of reply) void _chunk;
      cut();
      settle(loses);
      return;
    }
    if (slow) await pass(once(headerBytes(reply)), down, () => undefined);
    answer.writeHead(entry.status, reply.rawHeaders);
    answer.flushHeaders();
    await pass(reply, down, (part) => {
      answered += part.length;
      answer.write(part);
    });
    answer.end();
  };

  const server = createServer({ keepAliveTimeout: 30_000 }, (request, answer) => {
    // Taken now: Node lets go of it when the connection is gone.
    const { socket } = request;
    // A host that is down looks like a line that is cut.
    serve(request, answer).catch(() => socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;

  const add = (fault: Omit<Waiting, 'done' | 'left'> & { left?: number }): Fault => {
    let done = (): void => undefined;
    const happened = new Promise<void>((resolve) => (done = resolve));
    faults.push({ left: 0, ...fault, done });
    return { happened };
  };
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    seen,
    bodyBytes: (which) => seen.filter(({ method, path }) => matches(which, method, path)).reduce((sum, { bodyBytes }) => sum + bodyBytes, 0),
    answered: () => answered,
    cutAfter: (left, which) => add({ kind: 'cut', left, ...which }),
    loseAnswer: (which) => add({ kind: 'lose', ...which }),
    beforeAnswer: (which, run) => add({ kind: 'call', run, ...which }),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
