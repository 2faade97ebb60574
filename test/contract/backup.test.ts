import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#law/filing/wire';
import { fileWhole, filesUnder, otinim, stands, verifiedEvents } from '../harness/backups';
import { newCall } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { signUp, type Person } from '../harness/people';
import { temporary } from '../harness/run-folder';

let host: Host;
let call: string;
let someone: Person;
/** Given before the backup was begun: what it must hold. */
const promised: Receipt[] = [];
const target = join(temporary('backups'), 'of', 'otinim');

beforeAll(async () => {
  host = await startHost();
  someone = await signUp(host);
  call = await newCall(host);
  for (let i = 0; i < 5; i += 1) promised.push(await fileWhole(host, someone, call));
});
afterAll(() => host.stop());

const restored = (...more: string[]) => join(temporary('restored'), ...more);

describe('a backup while applications are coming in', () => {
  it('holds every receipt given before it, when the host is killed and its disk is lost', async () => {
    const meanwhile: Receipt[] = [];
    const others = await Promise.all(Array.from({ length: 3 }, () => signUp(host)));
    let filing = true;
    const work = Promise.all(
      others.map(async (who) => {
        while (filing) meanwhile.push(await fileWhole(host, who, call));
      }),
    );
    const before = [...promised];
    // What was filed beside one was filed: a backup keeps nobody waiting. One may be quicker than a filing.
    try {
      for (let made = 0, beside = 0; beside === 0; made += 1) {
        expect(made).toBeLessThan(50);
        const from = meanwhile.length;
        expect(await otinim(['backup', '--dir', host.dataDir, '--to', target])).toMatchObject({ code: 0 });
        beside = meanwhile.length - from;
      }
    } finally {
      filing = false;
      await work;
    }
    await host.kill9();

    const to = restored('new');
    const back = await otinim(['restore', target, '--dir', to]);
    expect(back).toMatchObject({ code: 0 });
    expect(statSync(to).mode & 0o077).toBe(0);
    const after = await startHost({ dataDir: to });
    await stands(after, call, before);
    // It goes on where it was: the next number, the next link.
    expect((await fileWhole(after, await signUp(after), call)).number).toMatch(/-2026-\d{4}$/);
    await verifiedEvents(after, call);
    await after.stop();
    await host.restart();
  });

  it('brings only what is new', async () => {
    const attachments = () => filesUnder(join(target, 'objects')).filter((file) => !file.endsWith('.gz'));
    const again = () => otinim(['backup', '--dir', host.dataDir, '--to', target]);
    expect((await again()).code).toBe(0);
    const before = new Set(attachments());
    expect((await again()).code).toBe(0);
    expect(attachments().filter((file) => !before.has(file))).toEqual([]);
    promised.push(await fileWhole(host, someone, call));
    expect((await again()).code).toBe(0);
    const fresh = attachments().filter((file) => !before.has(file)).map((file) => basename(file));
    expect(fresh).toEqual(expect.arrayContaining(promised.at(-1)?.files.map((file) => file.sha256) ?? []));
    expect(JSON.parse(readFileSync(join(host.dataDir, 'last-backup.json'), 'utf8'))).toMatchObject({ missing: 0 });
  });
});

describe('a restoration', () => {
  const spoilt = (spoil: (folder: string) => void): string => {
    const copy = temporary('spoilt');
    cpSync(target, copy, { recursive: true });
    spoil(copy);
    return copy;
  };
  const flip = (file: string): void => {
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
  };
  const newest = (folder: string) => filesUnder(join(folder, 'backups')).sort().at(-1) ?? '';

  it.each<[string, RegExp, (folder: string) => void]>([
    ['a changed attachment', /backup\.damaged/, (folder) => flip(filesUnder(join(folder, 'objects')).find((file) => !file.endsWith('.gz')) ?? '')],
    ['a changed database', /damaged|broken/, (folder) => filesUnder(join(folder, 'objects')).filter((file) => file.endsWith('.gz')).forEach(flip)],
    ['a changed manifest', /backup\.damaged/, (folder) => writeFileSync(newest(folder), readFileSync(newest(folder), 'utf8').replace('"events": ', '"events": 1'))],
    ['no backup at all', /backup\.none/, (folder) => rmSync(join(folder, 'backups'), { recursive: true })],
  ])('of %s is refused, and nothing is left behind', async (_name, why, spoil) => {
    const folder = spoilt(spoil);
    const parent = temporary('restored');
    const { code, said } = await otinim(['restore', folder, '--dir', join(parent, 'new')]);
    expect([code, said]).toEqual([1, expect.stringMatching(why)]);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('never writes over what is there', async () => {
    const occupied = restored('old');
    mkdirSync(occupied);
    writeFileSync(join(occupied, 'data.db'), 'precious');
    const { code, said } = await otinim(['restore', target, '--dir', occupied]);
    expect([code, said]).toEqual([1, expect.stringContaining('restore.occupied')]);
    expect(readFileSync(join(occupied, 'data.db'), 'utf8')).toBe('precious');
  });

  it('says what it wants of a place that it cannot use', async () => {
    expect(await otinim(['backup', '--dir', host.dataDir, '--to', 's3://copies'])).toMatchObject({ code: 1, said: expect.stringContaining('OTINIM_S3_ENDPOINT') });
    expect(await otinim(['backup', '--dir', host.dataDir])).toMatchObject({ code: 1, said: expect.stringContaining('backup.address') });
    const nowhere = restored('nothing');
    expect((await otinim(['backup', '--dir', nowhere, '--to', target])).code).toBe(1);
    expect(existsSync(nowhere)).toBe(false);
  });
});
