import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keepTrack } from '../harness/cleaning';
import { root } from '../harness/hooks';
import { end, freePort } from '../harness/process';
import { temporary } from '../harness/run-folder';
import { binary } from '../harness/template';
import { goEnvironment } from '../../scripts/build-host.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

it('one file, in an empty folder, is the whole product', async () => {
  const folder = temporary('program');
  const program = join(folder, 'otinim');
  copyFileSync(binary, program);
  const port = await freePort();
  const child = spawn(program, ['serve', '--http', `127.0.0.1:${port}`, '--dir', 'kept'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  keepTrack(child);
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
  for (let tried = 0; tried < 400 && !(await get('/api/otinim/health').then(({ ok }) => ok, () => false)); tried += 1) await wait(25);

  expect(await (await get('/api/otinim/health')).json()).toEqual({ version });
  const page = await get('/');
  expect([page.status, page.headers.get('Content-Type'), page.headers.get('Last-Modified')]).toEqual([200, 'text/html; charset=utf-8', null]);
  // Files in a program have no time of change: their tag is their content.
  const tag = page.headers.get('ETag') ?? '';
  expect((await get('/', { 'If-None-Match': tag })).status).toBe(304);
  const script = /\/_app\/immutable\/[^"\s]+\.js/.exec(await page.text())?.[0] ?? '';
  expect((await get(script)).headers.get('Cache-Control')).toContain('immutable');
  // Hooks and migrations: the route is the hooks', the table is made by a migration.
  expect(await (await get('/api/otinim/calls')).json()).toMatchObject({ calls: [] });

  expect(readdirSync(folder).sort()).toEqual(['kept', 'otinim']);
  const unpacked = join(folder, 'kept', '.bundle');
  expect(statSync(unpacked).mode & 0o777).toBe(0o700);
  await end(child, 'SIGTERM');
});

it('says its version and what is in it', () => {
  const said = execFileSync(binary, ['--version'], { encoding: 'utf8', cwd: temporary('version') });
  expect(said).toMatch(new RegExp(`^otinim ${version.replaceAll('.', '\\.')} \\(commit .+\\)\n`));
  for (const part of ['app', 'pb_hooks', 'pb_migrations']) expect(said).toMatch(new RegExp(`${part} +sha256:[0-9a-f]{64}`));
});

it('is the same to the byte wherever it is built', () => {
  const folder = temporary('twice');
  const copy = join(folder, 'elsewhere');
  cpSync(join(root, 'pocketbase'), copy, { recursive: true });
  const hashes = [join(root, 'pocketbase'), copy].map((cwd, i) => {
    const to = join(folder, String(i));
    execFileSync('go', ['build', '-tags', 'bundled', '-ldflags', '-s -w', '-o', to, '.'], { cwd, env: { ...process.env, ...goEnvironment } });
    return createHash('sha256').update(readFileSync(to)).digest('hex');
  });
  expect(hashes[1]).toBe(hashes[0]);
});
