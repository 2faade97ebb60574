import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packApp } from '../../../scripts/pack-app.mjs';
import { temporary } from '../../../test/harness/run-folder';
import { keepBuild } from './keep-build';

const page = '<script src="/_app/immutable/entry/start.1.js"></script>';
const script = (name: string): string => `export const ${name} = '${name.repeat(400)}';\n`;
const urlOf = (name: string): string => `/_app/immutable/chunks/${name}.js`;
const names = Array.from({ length: 20 }, (_, i) => `part${i}`);
const contents: Readonly<Record<string, string>> = {
  '/': page, '/_app/immutable/entry/start.1.js': script('start'), '/icon.svg': '<svg/>',
  ...Object.fromEntries(names.map((name) => [urlOf(name), script(name)])),
};
const urls = Object.keys(contents);

/** A host with a built and packed app, a device that keeps it, and what was asked for. */
const begin = () => {
  const out = temporary('packed-app');
  for (const [url, text] of Object.entries(contents)) {
    const path = join(out, url === '/' ? 'index.html' : url);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  packApp(out, 'v1');
  const asked: string[] = [];
  const cache = new Map<string, Response>();
  const change = new Map<string, (bytes: Buffer) => Buffer | null>();
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    const altered = [...change].find(([part]) => (part === '/' ? url === part : url.includes(part)))?.[1] ?? ((bytes: Buffer) => bytes);
    try {
      const bytes = altered(readFileSync(join(out, url === '/' ? 'index.html' : url)));
      if (!bytes) throw new TypeError('the line is cut');
      return new Response(new Uint8Array(bytes));
    } catch (error) {
      if (error instanceof TypeError) throw error;
      return new Response('', { status: 404 });
    }
  };
  const keep = (version = 'v1', kept: (url: string) => Promise<Response | undefined> = () => Promise.resolve(undefined)) =>
    keepBuild(
      { version, urls, isHashed: (url) => url.startsWith('/_app/immutable/'), isOwnPage: (html) => html === page },
      { cache: { keys: async () => [...cache.keys()].map((url) => new Request(`http://host${url}`)), put: async (url, answer) => void cache.set(String(url), answer) }, kept, fetch },
    );
  const texts = async () => Object.fromEntries(await Promise.all([...cache].map(async ([url, answer]) => [url, await answer.clone().text()])));
  return { asked, cache, change, keep, texts, singles: () => asked.filter((url) => url in contents) };
};

describe('first installation', () => {
  test('a build comes in an index, packs, and what the page names by itself', async () => {
    const { keep, texts, asked, singles, cache } = begin();
    await keep();
    expect(await texts()).toEqual(contents);
    expect(singles()).toEqual(['/', '/_app/immutable/entry/start.1.js']);
    expect(asked).toHaveLength(4);
    expect(cache.get(urlOf('part3'))?.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  });
  test.each<[string, string, (bytes: Buffer) => Buffer | null]>([
    ['truncated', '.pack', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['longer', '.pack', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['another by one byte', '.pack', (bytes) => Buffer.from(bytes).fill(0, 7, 8)],
    ['cut off', '.pack', () => null],
    ['with an index of another build', 'packs.v1.json', (bytes) => Buffer.from(bytes.toString().replace('v1', 'v2'))],
    ['with an index that is a page', 'packs.v1.json', () => Buffer.from('<!doctype html>')],
    ['with an index that is malformed', 'packs.v1.json', () => Buffer.from('{"version":"v1","packs":[{"url":1}]}')],
    ['with an index that does not come', 'packs.v1.json', () => null],
  ])('a pack that is %s gives nothing: every file comes by itself', async (_, what, how) => {
    const { keep, texts, singles, change } = begin();
    change.set(what, how);
    await keep();
    expect(await texts()).toEqual(contents);
    expect(singles().sort()).toEqual([...urls].sort());
  });
  test('a file that the index leaves out makes the pack another than it was: all of it comes by itself', async () => {
    const { keep, texts, singles, change } = begin();
    change.set('packs.v1.json', (bytes) => {
      const index = JSON.parse(bytes.toString()) as { packs: { files: unknown[] }[] };
      index.packs[0]?.files.pop();
      return Buffer.from(JSON.stringify(index));
    });
    await keep();
    expect(await texts()).toEqual(contents);
    expect(singles()).toHaveLength(urls.length);
  });
});

describe('never half a build', () => {
  test('a file that is not there refuses the installation; the next trial fetches what lacks alone', async () => {
    const { keep, texts, asked, change } = begin();
    change.set('/icon.svg', () => null);
    change.set('.pack', () => null);
    await expect(keep()).rejects.toThrow('cut');
    change.clear();
    asked.length = 0;
    await keep();
    expect(await texts()).toEqual(contents);
    expect(asked.length).toBeLessThan(urls.length);
  });
  test('an answer that says no is no file', async () => {
    const { keep, change } = begin();
    change.set('/entry/', () => {
      throw new Error('ENOENT');
    });
    await expect(keep()).rejects.toThrow('/_app/immutable/entry/start.1.js: 404');
  });
  test('the page of a build that took its place meanwhile is not kept', async () => {
    const { keep, change, cache } = begin();
    change.set('/', () => Buffer.from('<script src="/_app/immutable/entry/start.2.js"></script>'));
    await expect(keep()).rejects.toThrow('of another build');
    expect(cache.has('/')).toBe(false);
  });
});

describe('update', () => {
  const unchanged = (but: readonly string[]) => (url: string) => Promise.resolve(url in contents && !but.includes(url) ? new Response(contents[url]) : undefined);

  test('what another build has under the same hashed name is not asked for again', async () => {
    const { keep, texts, asked } = begin();
    await keep('v1', unchanged([urlOf('part1'), urlOf('part2')]));
    expect(await texts()).toEqual(contents);
    expect(asked.sort()).toEqual(['/', urlOf('part1'), urlOf('part2'), '/icon.svg'].sort());
  });
  test('what has no hash in its name is asked for again', async () => {
    const { keep, asked } = begin();
    await keep('v1', unchanged([]));
    expect(asked.sort()).toEqual(['/', '/icon.svg']);
  });
  test('a third of a pack comes file by file, most of it as the pack', async () => {
    const third = begin();
    await third.keep('v1', unchanged(names.slice(0, 7).map(urlOf)));
    expect(third.asked.filter((url) => url.endsWith('.pack'))).toEqual([]);
    expect(third.singles()).toHaveLength(9);
    const most = begin();
    await most.keep('v1', unchanged(names.slice(0, 15).map(urlOf)));
    expect(most.asked.filter((url) => url.endsWith('.pack'))).toHaveLength(1);
    expect(await most.texts()).toEqual(contents);
  });
});
