import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otinim } from '../harness/backups';
import { startHost } from '../harness/host';
import { root } from '../harness/hooks';
import { freePort } from '../harness/process';
import { temporary } from '../harness/run-folder';
import { binary } from '../harness/template';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const lines = (text: string): string[] => text.replaceAll('\\\n', ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

// Images cannot be had on a closed network, so the file is held to what can be seen without building it; how it was
// built and run: CONTRIBUTING.md.
describe('the Dockerfile', () => {
  const orders = lines(read('deploy/Dockerfile'));
  const of = (order: string) => orders.filter((line) => line.startsWith(`${order} `)).map((line) => line.slice(order.length + 1));

  it('copies only what is there, from stages that are named', () => {
    const stages = of('FROM').map((line) => / AS (\w+)$/.exec(line)?.[1]);
    for (const line of of('COPY')) {
      const stage = /--from=(\w+)/.exec(line)?.[1];
      if (stage !== undefined) {
        expect(stages).toContain(stage);
        continue;
      }
      const sources = line.split(/\s+/).filter((word) => !word.startsWith('--')).slice(0, -1);
      for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
    }
  });

  it('builds with the versions that the project asks for, from official images', () => {
    const [node, go, last] = of('FROM');
    expect(node).toMatch(/^node:2\d(\.\d+)*-\w+-slim AS node$/);
    const wanted = /^go (\d+)\.(\d+)/m.exec(read('pocketbase/go.mod'));
    const found = /^golang:(\d+)\.(\d+)-\w+ AS build$/.exec(go ?? '');
    expect(Number(found?.[2])).toBeGreaterThanOrEqual(Number(wanted?.[2]));
    expect(last).toBe('scratch');
  });

  it('runs as nobody in particular, keeps its data apart, and says whether it is well', () => {
    expect(of('USER')).toEqual(['10001:10001']);
    expect(of('VOLUME')).toEqual(['/data']);
    expect(of('COPY').some((line) => line.includes('--chown=10001:10001') && line.endsWith(' /data'))).toBe(true);
    expect(of('HEALTHCHECK')[0]).toContain('["/otinim", "healthy"');
    expect(of('CMD')[0]).toContain('"--dir", "/data"');
  });

  it('leaves out of the image whatever git leaves out', () => {
    const left = read('.dockerignore');
    for (const folder of ['.git', 'data', 'build', 'node_modules']) expect(left.split('\n')).toContain(folder);
  });
});

describe('`otinim healthy`', () => {
  it('is content with a host that answers, and with nothing else', async () => {
    const host = await startHost();
    expect((await otinim(['healthy', host.url])).code).toBe(0);
    await host.stop();
    expect((await otinim(['healthy', `http://127.0.0.1:${await freePort()}`])).code).toBe(1);
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/otinim.service');
  it('lets the program write to its own folders alone, and take no privilege', () => {
    for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'StateDirectory=otinim otinim-backup', 'CapabilityBoundingSet=', 'User=otinim']) {
      expect(unit.split('\n')).toContain(line);
    }
    expect(unit).toMatch(/^MemoryMax=\d+M$/m);
    // I8, P16: what listens for the proxy alone is not to be reached around it.
    expect(unit).toContain('--http 127.0.0.1:8090');
  });

  const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.runIf(analyze)('is found sound and tight by systemd itself', () => {
    const file = join(temporary('unit'), 'otinim.service');
    writeFileSync(file, unit.replace('/usr/local/bin/otinim', binary).replaceAll(/^(User|Group)=otinim$/gm, '$1=daemon'));
    expect(spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    const said = execFileSync('systemd-analyze', ['security', '--offline=true', '--no-pager', file], { encoding: 'utf8' });
    const exposure = Number(/exposure level for .*: (\d+\.\d+)/.exec(said)?.[1]);
    expect(exposure).toBeLessThan(1.5);
  });
});

it('the settings of a server are settings that the program knows', () => {
  const known = [...read('README.md').matchAll(/`(OTINIM_\w+)`/g)].map(([, name]) => name);
  for (const line of read('deploy/otinim.env').matchAll(/^#?(OTINIM_\w+)=/gm)) expect(known).toContain(line[1]);
});
