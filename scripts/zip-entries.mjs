/** Reads a ZIP's entries one at a time, however large it is: stored or deflated, ZIP64 too. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, central: 0x02014b50, local: 0x04034b50 };
const unknown32 = 0xffffffff;

/** @param {number} file @param {number} at @param {number} size */
const bytesAt = (file, at, size) => {
  const bytes = Buffer.alloc(size);
  const read = readSync(file, bytes, 0, size, at);
  if (read !== size) throw new Error('zip.cut');
  return bytes;
};

/** @param {number} file @param {number} size */
const directoryOf = (file, size) => {
  const tail = bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0) throw new Error('zip.cut');
  let [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count === 0xffff || length === unknown32 || start === unknown32) {
    if (tail.readUInt32LE(at - 20) !== signatures.locator64) throw new Error('zip.malformed');
    const end = bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    [count, length, start] = [Number(end.readBigUInt64LE(32)), Number(end.readBigUInt64LE(40)), Number(end.readBigUInt64LE(48))];
  }
  return { count, bytes: bytesAt(file, start, length) };
};

/** Sizes and place that did not fit 32 bits stand in an extra field. @param {Buffer} extra @param {number[]} values */
const widen = (extra, values) => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return values.map((value) => {
      if (value !== unknown32) return value;
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    });
  }
  return values;
};

/**
 * @typedef {{ name: string, size: number, read: () => Buffer }} ZipEntry
 * @param {string} path
 * @returns {{ entries: ZipEntry[], close: () => void }}
 */
export const openZip = (path) => {
  const file = openSync(path, 'r');
  const { count, bytes } = directoryOf(file, statSync(path).size);
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0, n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== signatures.central) throw new Error('zip.malformed');
    const [method, nameLength, extraLength, noteLength] = [10, 28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.subarray(at + 46, at + 46 + Number(nameLength)).toString('utf8');
    const extraAt = at + 46 + Number(nameLength);
    const extra = bytes.subarray(extraAt, extraAt + Number(extraLength));
    // In the extra field they stand in this order: size, packed size, place.
    const [size = 0, packed = 0, place = 0] = widen(extra, [24, 20, 42].map((offset) => bytes.readUInt32LE(at + offset)));
    const read = () => {
      const head = bytesAt(file, place, 30);
      if (head.readUInt32LE(0) !== signatures.local) throw new Error('zip.malformed');
      const content = bytesAt(file, place + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
      return method === 0 ? content : inflateRawSync(content);
    };
    entries.push({ name, size, read });
    at = extraAt + Number(extraLength) + Number(noteLength);
  }
  return { entries, close: () => closeSync(file) };
};
