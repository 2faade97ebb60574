import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A drawn stroke as the pad keeps it: 900 by 360, ink on nothing. */
export const png = (width = 900, height = 360): Uint8Array<ArrayBuffer> => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let x = 50; x < width - 50; x += 1) {
    const middle = Math.round(height / 2 + Math.sin(x / 40) * 90);
    for (let y = middle - 3; y <= middle + 3; y += 1) rows.set([0x10, 0x20, 0x2a, 0xff], y * (width * 4 + 1) + 1 + x * 4);
  }
  return new Uint8Array(Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]));
};
