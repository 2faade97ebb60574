import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepTrack } from './cleaning';
import { root } from './hooks';
import { binary } from './template';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export interface Launch {
  readonly port: number;
  readonly data: string;
  readonly hooks: string;
  readonly publicDir: string | undefined;
  readonly pool: number;
  readonly env: Readonly<Record<string, string>>;
  /** Told all that it prints; with it, it prints each statement that it asks of the database. */
  readonly onPrint: ((text: string) => void) | undefined;
}

const healthy = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

/** Starts the host and returns when it answers; throws with what it printed when it does not. */
export const launch = async ({ port, data, hooks, publicDir, pool, env, onPrint }: Launch): Promise<ChildProcess> => {
  const flags = ['--dir', data, '--hooksDir', hooks, '--migrationsDir', join(root, 'pb_migrations'), '--hooksPool', String(pool)];
  if (publicDir !== undefined) flags.push('--publicDir', publicDir);
  if (onPrint !== undefined) flags.push('--dev');
  const child = spawn(binary, ['serve', `--http=127.0.0.1:${port}`, ...flags], {
    cwd: root,
    env: { ...process.env, OTINIM_RATE_LIMITS: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  keepTrack(child);
  let printed = '';
  const listen = (part: Buffer): void => {
    printed = (printed + part.toString()).slice(-10_000);
    onPrint?.(part.toString());
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  for (let tried = 0; tried < 600; tried += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await healthy(port)) return child;
    await wait(25);
  }
  child.kill('SIGKILL');
  throw new Error(`the host did not start:\n${printed}`);
};

/** Ends a process and waits until it is gone. */
export const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
};
