/** Real files of each kind, made here. */
import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A page of nothing, as readers open it; `filling` bytes of noise behind it for weight. */
export const pdf = (name: string, filling = 0): TestFile => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Title(${Buffer.from(name).toString('hex')})>>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${body}endobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from(text + end), randomBytes(filling)]) };
};

const stored = (name: string, body: Buffer, at: number): { local: Buffer; central: Buffer } => {
  const path = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version needed
  fields.writeUInt32LE(crc32(body), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(body.length, 18);
  fields.writeUInt16LE(path.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, body]),
    central: Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, path]),
  };
};

/** A zip of stored entries is all that a DOCX has to be. */
export const docx = (name: string, text: string): TestFile => {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const entries: [string, string][] = [
    ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'],
    ['_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`],
  ];
  let local = Buffer.alloc(0);
  let central = Buffer.alloc(0);
  for (const [path, body] of entries) {
    const made = stored(path, Buffer.from(body), local.length);
    local = Buffer.concat([local, made.local]);
    central = Buffer.concat([central, made.central]);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.concat([local, central, end]) };
};

/** A photo as a camera makes it: 4000 × 3000, JPEG, drawn by the browser in a page of its own. */
export const photo = async (context: BrowserContext, name: string, [width, height] = [4000, 3000]): Promise<TestFile> => {
  const page = await context.newPage();
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const draw = canvas.getContext('2d');
      if (!draw) return '';
      for (let i = 0; i < 3000; i += 1) {
        draw.fillStyle = `hsl(${(i * 47) % 360} 60% ${30 + (i % 50)}%)`;
        draw.fillRect((i * 7919) % w, (i * 104729) % h, 200, 150);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
      let binary = '';
      for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return btoa(binary);
    },
    [width, height] as [number, number],
  );
  await page.close();
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
};

/** A phone's own format, as far as its first bytes say. */
export const heic = (name: string): TestFile => ({
  name, mimeType: 'image/heic', buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0heicmif1'), randomBytes(4000)]),
});
