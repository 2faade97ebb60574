/**
 * gzip and brotli beside each file of the built app, as many at a time as there are threads for it. Kit's own opens
 * all of them at once, some 1800, where a terminal or a container commonly allows 1024, and macOS 256.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [packGzip, packBrotli] = [promisify(gzip), promisify(brotliCompress)];
const threads = 4; // libuv's own number
const texts = ['.html', '.js', '.json', '.css', '.svg', '.txt'];

/** @param {string} path */
const compress = async (path) => {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.gz`, await packGzip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  writeFileSync(`${path}.br`, await packBrotli(bytes, { params }));
};

/** @param {string} out the built app */
export const compressApp = async (out) => {
  const left = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const work = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await compress(path);
  };
  await Promise.all(Array.from({ length: threads }, work));
};
