/**
 * `npm run litestream-check`: the configuration of deploy/, as it is, with a real Litestream. Not in CI:
 * building it takes two minutes of processor. Once built it lies in build/litestream.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { goEnvironment } from '../../scripts/build-host.mjs';
import { fileWhole, otinim, verifiedEvents } from '../harness/backups';
import { keepTrack } from '../harness/cleaning';
import { newCall } from '../harness/filings';
import { startHost } from '../harness/host';
import { root } from '../harness/hooks';
import { signUp } from '../harness/people';
import { end } from '../harness/process';
import { rows } from '../harness/requests';
import { temporary } from '../harness/run-folder';

const litestream = join(root, 'build/litestream');
const config = join(root, 'deploy/litestream.yml');

it('the books come back from Litestream with every receipt older than its last second', async () => {
  if (!existsSync(litestream)) {
    execFileSync('go', ['build', '-o', litestream, 'github.com/benbjohnson/litestream/cmd/litestream'], {
      cwd: join(root, 'test/litestream'), env: { ...process.env, ...goEnvironment }, stdio: 'inherit',
    });
  }
  const host = await startHost();
  const copy = join(temporary('litestream'), 'books');
  const env = { ...process.env, OTINIM_DATA: host.dataDir, LITESTREAM_URL: `file://${copy}` };
  const replicate = spawn(litestream, ['replicate', '-config', config], { env, stdio: 'inherit' });
  keepTrack(replicate);
  const someone = await signUp(host);
  const call = await newCall(host);
  const receipts = [];
  for (let i = 0; i < 10; i += 1) receipts.push(await fileWhole(host, someone, call));
  // `sync-interval` and a margin; then filings that nobody promises anything about.
  await wait(3000);
  const late = Promise.all(Array.from({ length: 5 }, () => fileWhole(host, someone, call).catch(() => undefined)));
  await wait(200);
  await host.kill9();
  await end(replicate, 'SIGKILL');
  await late;

  const back = join(temporary('litestream-back'), 'new');
  mkdirSync(back);
  execFileSync(litestream, ['restore', '-config', config, '-o', join(back, 'data.db'), join(host.dataDir, 'data.db')], { env, stdio: 'inherit' });
  cpSync(join(host.dataDir, 'storage'), join(back, 'storage'), { recursive: true });
  expect(await otinim(['verify', '--dir', back])).toMatchObject({ code: 0 });

  const after = await startHost({ dataDir: back });
  const events = await verifiedEvents(after, call);
  const kept = (await rows(after, 'SELECT number FROM submissions')).map((row) => row['number']);
  for (const { number, head } of receipts) {
    expect(kept).toContain(number);
    expect(events.map(({ hash }) => hash)).toContain(head);
  }
  await after.stop();
  await host.stop();
}, 900_000);
