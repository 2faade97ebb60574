/** Packs of the built app for its worker (src/lib/offline/pack.ts): a few large files and an index of what is in them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes in a pack, as they are: a line that breaks loses at most one, and one is small enough to come at once. */
const packSize = 512 * 1024;
const types = /** @type {Record<string, string>} */ ({
  js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json', svg: 'image/svg+xml',
  png: 'image/png', woff2: 'font/woff2', txt: 'text/plain; charset=utf-8', webmanifest: 'application/manifest+json',
});
const isText = (/** @type {string} */ type) => !/^(image\/png|font)/.test(type);

/** Host and browser agree on a coding as for any other file; a pack is compressed as one. @param {string} path @param {Buffer} bytes */
const writeCompressed = (path, bytes) => {
  writeFileSync(path, bytes);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
};

/**
 * @param {string} out the built app
 * @param {string} version
 */
export const packApp = (out, version) => {
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, url: `/${relative(out, path)}`, type: types[path.split('.').pop() ?? ''] ?? '' }))
    // The worker's own file is the browser's; what the page names is there since the first visit, and as the host's
    // own answer the browser may keep it compiled.
    .filter(({ url, type }) => type !== '' && !/^\/(service-worker\.js|screens\/)/.test(url) && !page.includes(url))
    .sort((a, b) => Number(isText(b.type)) - Number(isText(a.type)) || (a.url < b.url ? -1 : 1))
    .map((file) => ({ ...file, bytes: readFileSync(file.path) }));

  /** @type {(typeof files)[]} */
  const groups = [];
  let size = Infinity;
  for (const [index, file] of files.entries()) {
    if (size + file.bytes.length > packSize || isText(file.type) !== isText(files[index - 1]?.type ?? '')) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(file);
    size += file.bytes.length;
  }
  mkdirSync(join(out, '_app/immutable/packs'), { recursive: true });
  const packs = groups.map((group) => {
    const bytes = Buffer.concat(group.map((file) => file.bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const url = `/_app/immutable/packs/${sha256.slice(0, 12)}.pack`;
    writeCompressed(join(out, url), bytes);
    return { url, sha256, files: group.map(({ url, type, bytes }) => ({ url, type, length: bytes.length })) };
  });
  writeCompressed(join(out, `_app/packs.${version}.json`), Buffer.from(JSON.stringify({ version, packs })));
};
