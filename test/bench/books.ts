/** What an office and an administrator do with the books of a large call: take them out, keep a copy, prove the chain. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportAnswer } from '#law/filing/journal';
import type { ChainHead } from '#law/filing/event';
import { sheetOf } from '../../src/lib/journal/sheet';
import { journalKk } from '../../src/lib/journal/words.kk';
import { xlsxOf } from '../../src/lib/journal/xlsx';
import { otinim, verifiedEvents } from '../harness/backups';
import { appendEvents, councilAt, storeFiles } from '../harness/council';
import { newCall, newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import type { Person } from '../harness/people';
import { json, request } from '../harness/requests';
import { temporary } from '../harness/run-folder';
import { show, type Figure } from './figures';
import { inMilliseconds, inSeconds, several, timed } from './rounds';

const filings = 500;
/** With files: each has its own few. */
const whole = 50;
const events = 10_000;
const rounds = 5;

const exported = (host: Host, { token }: Person, call: string, kind: 'zip' | 'xlsx', id: string): Promise<ExportAnswer> =>
  request(host, 'POST', `/api/otinim/office/exports?${new URLSearchParams({ call, id, kind })}`, { token, body: '""' }).then((reply) => json<ExportAnswer>(reply));

const takenOut = async (host: Host, secretary: Person, call: string): Promise<Figure[]> => {
  let size = 0;
  const zip = await several(rounds, () => timed(async () => {
    const id = newId();
    await exported(host, secretary, call, 'zip', id);
    const { token } = json<{ token: string }>(await request(host, 'POST', '/api/files/token', { token: secretary.token }));
    const answer = await fetch(`${host.url}/api/otinim/office/archives/${id}?token=${token}`);
    if (!answer.ok) throw new Error(`archive: ${String(answer.status)}`);
    size = (await answer.arrayBuffer()).byteLength;
  }));
  const names = { words: journalKk, direction: (code: string) => code, region: (code: string) => code, finding: ({ code }: { readonly code: string }) => code };
  const lines = await several(rounds, () => timed(() => exported(host, secretary, call, 'xlsx', newId())));
  const { lines: told } = await exported(host, secretary, call, 'xlsx', newId());
  if (told.length !== filings) throw new Error(`${String(told.length)} lines`);
  const book = await several(rounds, () => timed(() => xlsxOf(sheetOf(told, names))));
  return [
    inSeconds(`export of ${String(filings)} applications as ZIP`, zip, `asked for until its last byte; ${show(size / 2 ** 20)} MB, files with ${String(whole)} of them`),
    inMilliseconds('  as XLSX: lines given', lines), inMilliseconds('  as XLSX: book written, in Node', book, "the page's own function"),
  ];
};

const kept = async (host: Host): Promise<Figure[]> => {
  const backup = async (to: string): Promise<void> => {
    const { code, said } = await otinim(['backup', '--dir', host.dataDir, '--to', to]);
    if (code !== 0) throw new Error(said);
  };
  const first = await several(3, async () => {
    const to = join(temporary('copies'), 'first');
    const time = await timed(() => backup(to));
    rmSync(to, { recursive: true });
    return time;
  });
  const pool = join(temporary('copies'), 'pool');
  await backup(pool);
  const next = await several(3, () => timed(() => backup(pool)));
  const proof = await several(3, () => timed(async () => {
    const { code, said } = await otinim(['verify', '--dir', host.dataDir]);
    if (code !== 0) throw new Error(said);
  }));
  return [
    inSeconds('backup of these books beside the running host', first, 'the first of its folder, with the start of the program'),
    inSeconds('  the next one, of files that are there already', next), inSeconds('  `otinim verify` of the folder', proof),
  ];
};

const proved = async (host: Host, { token }: Person): Promise<Figure[]> => {
  const chain = await newCall(host);
  const hash = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
  await appendEvents(host, chain, Array.from({ length: events }, (_, n) => ({ kind: 'submission.withdrawn', subject: `chain${String(n).padStart(10, '0')}`, body: { commitment: hash(n) } })));
  const office = await several(3, () => timed(async () => {
    for (let after: ChainHead | undefined; (after?.seq ?? 0) < events; ) {
      const query = after ? `?${new URLSearchParams({ after: String(after.seq), hash: after.hash })}` : '';
      const { verified } = json<{ verified: { ok: boolean; seq: number; head: string } }>(await request(host, 'GET', `/api/otinim/office/chains/${chain}${query}`, { token }));
      if (!verified.ok) throw new Error(`event ${String(verified.seq)}`);
      after = { seq: verified.seq, hash: verified.head };
    }
  }));
  const law = await several(3, () => timed(() => verifiedEvents(host, chain)));
  return [
    inSeconds(`chain of ${String(events)} events walked by the host, page by page`, office), inSeconds('  by the law in Node, with their reading', law),
  ];
};

export const measureBooks = async (say: (line: string) => void): Promise<Figure[]> => {
  const host = await startHost();
  try {
    const council = await councilAt(host, 'closed', { papers: Array.from({ length: filings }, (_, n) => ({ direction: String(1 + (n % 10)) })) });
    for (const paper of council.papers.slice(0, whole)) await storeFiles(host, paper);
    say(`${String(filings)} applications`);
    const taken = await takenOut(host, council.secretary, council.call);
    // Before the second chain, whose events are of nothing that is in the books.
    const copies = await kept(host);
    return [...taken, ...copies, ...(await proved(host, council.secretary))];
  } finally {
    await host.stop();
  }
};
