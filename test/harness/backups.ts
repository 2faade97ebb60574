import { spawn, execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { verifyChain, type ChainEvent } from '#law/filing/event';
import type { Receipt } from '#law/filing/wire';
import { sha256 } from '../fixtures/award';
import { goEnvironment } from '../../scripts/build-host.mjs';
import { keepTrack } from './cleaning';
import { newFiling } from './filings';
import type { Host } from './host';
import { root } from './hooks';
import type { Person } from './people';
import { freePort } from './process';
import { rows, sendOne } from './requests';
import { temporary } from './run-folder';
import { binary } from './template';
import { uploadAll } from './uploads';

type Environment = Readonly<Record<string, string>>;
export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs the program beside whatever else runs, without keeping the test from working. */
export const otinim = (args: readonly string[], env: Environment = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd: root, env: { ...process.env, ...env } });
    keepTrack(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, said }));
  });

/** One filing from its sealing to its receipt. */
export const fileWhole = async (host: Host, who: Person, call: string): Promise<Receipt> => {
  const filing = newFiling({ call });
  await sendOne(host, who.token, filing.operation);
  await uploadAll(host, who.token, filing);
  const answer = await sendOne(host, who.token, filing.operation);
  if (answer.status !== 'registered') throw new Error(JSON.stringify(answer));
  return answer.receipt;
};


/** Every event of a call, verified by the law itself. */
export const verifiedEvents = async (host: Host, call: string): Promise<ChainEvent[]> => {
  const found = await rows(host, `SELECT chain, seq, kind, subject, at, body, prev, hash FROM events WHERE chain = '${call}' ORDER BY seq`);
  const events = found.map((row) => ({ ...row, seq: Number(row['seq']) }) as ChainEvent);
  const verified = verifyChain(events, { chain: call }, sha256);
  if (!verified.ok) throw new Error(JSON.stringify(verified));
  return events;
};

/** Everything that a receipt says, asked of a host that knows only the restored folder. */
export const stands = async (at: Host, call: string, receipts: readonly Receipt[]): Promise<void> => {
  const events = await verifiedEvents(at, call);
  const kept = await rows(at, 'SELECT id, number, sha256, "arrivedAt" FROM submissions');
  for (const receipt of receipts) {
    expect(kept).toContainEqual({ id: receipt.submission, number: receipt.number, sha256: receipt.sha256, arrivedAt: receipt.arrivedAt });
    expect(events.find(({ hash }) => hash === receipt.head)).toMatchObject({ subject: receipt.submission, kind: 'submission.registered' });
    const files = await rows(at, `SELECT sha256 FROM attachments WHERE submission = '${receipt.submission}'`);
    expect(files.map((row) => row['sha256']).sort()).toEqual(receipt.files.map((file) => file.sha256).sort());
  }
};

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

/** A real S3 server of its own; what the program needs to know of it. */
export const startS3 = async (bucket: string): Promise<{ readonly endpoint: string; readonly env: Environment; stop(): void }> => {
  const program = join(temporary('s3'), 's3');
  execFileSync('go', ['build', '-o', program, '.'], { cwd: join(root, 'test/s3'), env: { ...process.env, ...goEnvironment } });
  const port = await freePort();
  const child = spawn(program, [String(port), bucket], { stdio: 'ignore' });
  keepTrack(child);
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tried = 0; tried < 200 && !(await fetch(endpoint).then(() => true, () => false)); tried += 1) await wait(25);
  return {
    endpoint,
    env: { OTINIM_S3_ENDPOINT: endpoint, OTINIM_S3_KEY: 'key', OTINIM_S3_SECRET: 'secret' },
    stop: () => void child.kill('SIGKILL'),
  };
};

