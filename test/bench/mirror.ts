/** A draft with files on its way from one device to another: pushed row by row and file by file, and pulled. */
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { file, fileBody, head, mirror, unit, unitBody } from '../harness/mirror';
import { person, type Person } from '../harness/people';
import { mirroredFiles, upload } from '../harness/uploads';
import { spreadOf, type Figure } from './figures';
import { inMilliseconds, timed } from './rounds';

const rounds = 7;
const units = 40;
const files = 6;
/** A photo as the app keeps one. */
const fileSize = 300 * 1024;

const pictures = () => Array.from({ length: files }, () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(fileSize), Buffer.from('\n%%EOF\n')]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
});
const push = async (host: Host, { token }: Person, draft: string, all: ReturnType<typeof pictures>): Promise<number[]> => {
  const words = 'Жастардың бастамаларын қолдау. '.repeat(8);
  const rows = [
    head(draft, 0), ...Array.from({ length: units }, (_, n) => unit(draft, `projects.list.row${String(n)}`, 0, unitBody({ title: words, results: words }))),
    ...all.map(({ bytes, sha256 }) => file(draft, newId(), fileBody(sha256, bytes.length))),
  ];
  const said = await timed(() => mirror(host, token, rows));
  const sent = await timed(async () => {
    for (const each of all) {
      const status = await upload(host, token, draft, each, mirroredFiles);
      if (status !== 204) throw new Error(`not mirrored: ${String(status)}`);
    }
  });
  return [said, sent];
};
const pull = async (host: Host, { id, token }: Person, draft: string, all: ReturnType<typeof pictures>): Promise<number[]> => {
  let rows = 0;
  const told = await timed(async () => {
    for (let since = 0, more = true; more; ) {
      const answer = await mirror(host, token, [], since);
      rows += answer.rows.length;
      since = answer.rows.at(-1)?.seq ?? answer.head;
      more = answer.more;
    }
  });
  if (rows !== 1 + units + files) throw new Error(`${String(rows)} rows came`);
  const came = await timed(async () => {
    for (const { sha256, bytes } of all) {
      const answer = await fetch(`${host.url}${mirroredFiles}${id}-${draft}-${sha256}`, { headers: { Authorization: token } });
      if ((await answer.arrayBuffer()).byteLength !== bytes.length) throw new Error('a file came short');
    }
  });
  return [told, came];
};

export const measureMirror = async (): Promise<Figure[]> => {
  const host = await startHost();
  try {
    const times: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round <= rounds; round += 1) {
      const [who, draft, all] = [await person(host), newId(), pictures()];
      const measured = [...(await push(host, who, draft, all)), ...(await pull(host, who, draft, all))];
      // The first fills the pools.
      if (round > 0) for (const [at, list] of times.entries()) list.push(measured[at] ?? Number.NaN);
    }
    const [said, sent, told, came] = times.map(spreadOf) as [Figures, Figures, Figures, Figures];
    const bytes = `${String(files)} files of 300 KB`;
    return [
      inMilliseconds(`mirror: ${String(1 + units + files)} rows pushed`, said, 'one request; the host and the clients on one machine, no line between them'),
      inMilliseconds(`  ${bytes} pushed`, sent, 'by tus, one after the other; the host counts and hashes each'),
      inMilliseconds('  the rows pulled by a second device', told), inMilliseconds(`  ${bytes} pulled`, came),
    ];
  } finally {
    await host.stop();
  }
};
type Figures = ReturnType<typeof spreadOf>;
