import { describe, expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { canonical } from '../filing/canonical';
import { chainOf, locks, published, recuses, type Given } from './chain.test-data';
import { paper, sha256, sheet } from './council.test-data';
import { publicationText, readPublication, verifyPublication } from './publication';
import { awardSettings } from './settings';

const papers = [paper('p1'), paper('p2', { group: '10' })];
const device = { key: `04${'1'.repeat(128)}`, grain: '2'.repeat(32), signature: '3'.repeat(128) };
const sheets: readonly Given[] = [{ ...sheet('a', 'p1', [5, 4, 3]), signed: device }, sheet('b', 'p1', [4, 4, 4], { comments: { c1: 'Жасырын сөз' } }), sheet('a', 'p2', [1, 1, 1]), sheet('b', 'p2', [2, 2, 2])];
const written = { settings: { ...awardSettings, award: 100_000_001 }, papers, members: ['a', 'b'], steps: [{ kind: 'key.enrolled', subject: 'a', body: { key: device.key } }, ...sheets.map(locks), recuses('b', 'p2')] };
const publication = published(written, sheets);
const text = publicationText(publication);
const lines = text.split('\n');
const verify = (file: string) => verifyPublication(file, sha256);
const told = (file: string) => {
  const verified = verify(file);
  return verified.ok ? 'whole' : `${verified.code} ${String(verified.seq)} ${verified.kind}`;
};

describe('what is published', () => {
  it('counts again to the same result', () => {
    const verified = verify(text);
    expect(verified.ok && canonical(verified.publication.result)).toBe(canonical(publication.result));
    expect(canonical(readPublication(text)?.result)).toBe(canonical(publication.result));
  });
  it('shows no comment, no salt, and no sheet of who was recused', () => {
    for (const secret of ['Жасырын', 'salt of', device.grain, '"id":"b-p2"']) expect(text).not.toContain(secret);
    expect(text).toContain('"id":"b-p1"');
  });
});

const seqOf = (kind: string, subject?: string): number => publication.events.find((event) => event.kind === kind && (subject ?? event.subject) === event.subject)?.seq ?? -1;
const first = { events: 1, applicants: 1 + publication.events.length, sheets: 1 + publication.events.length + papers.length };
/** The event that a line's bytes belong to: its own, the list's, the locking's, the decision's; none for the head. */
const belongs = (line: number): number => {
  if (line === 0) return 0;
  if (line < first.applicants) return line;
  if (line < first.sheets) return seqOf('list.published');
  const shown = lines[line] ?? '';
  return shown.startsWith('{"id"') ? seqOf('sheet.locked', /"id":"([^"]+)"/.exec(shown)?.[1]) : seqOf('council.decided');
};

describe('a byte of any kind that is changed', () => {
  const flips = Object.entries({
    'event: at': ['"at":"2026', '"at":"2025', 1], 'event: body': ['\\"number\\":\\"СЫЙ-2026', '\\"number\\":\\"СЫЙ-2027', 3], 'event: chain': ['"chain":"call"', '"chain":"cell"', 1],
    'event: hash': ['"hash":"', '"hash":"0', 1], 'event: kind': ['"kind":"call.announced"', '"kind":"call.announcer"', 1], 'event: prev': ['"prev":"0', '"prev":"1', 1],
    'event: seq': ['"seq":1,', '"seq":2,', 1], 'event: subject': ['"subject":"call"', '"subject":"cell"', 1], 'event: name of a member': ['"subject":', '"subjekt":', 1],
    'applicant: admitted': ['{"admitted":1,"direction":"4"', '{"admitted":0,"direction":"4"', 'list.published'], 'applicant: direction': ['"direction":"10"', '"direction":"11"', 'list.published'],
    'applicant: name': ['"name":"«p1»', '"name":"«p3»', 'list.published'], 'applicant: number': ['"number":"СЫЙ-2026-p1"}', '"number":"СЫЙ-2026-p0"}', 'list.published'],
    'sheet: points': ['\\"c1\\":5', '\\"c1\\":4', 'sheet.locked'], 'sheet: key': ['"key":"', '"key":"0', 'sheet.locked'], 'sheet: id': ['{"id":"a-p1"', '{"id":"a-p0"', 'sheet.locked'],
    'result: a sum': ['"sum":24', '"sum":25', 'council.decided'], 'result: a recipient': ['"papers":["p1"]', '"papers":["p2"]', 'council.decided'],
    'result: money': ['"share":100000001', '"share":200000001', 'council.decided'], 'head: format': ['otinim.publication/1', 'otinim.publication/2', 0],
  } as const);
  it.each(flips)('%s', (_, [from, to, at]) => {
    expect(text).toContain(from);
    const verified = verify(text.replace(from, to));
    expect(verified).toMatchObject({ ok: false, seq: typeof at === 'number' ? at : seqOf(at) });
  });
  it('any bit of any line: the event that the line belongs to, never another', () => {
    const bytes = Buffer.from(text);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const verified = verify(changed.toString());
      const line = bytes.subarray(0, at).toString().split('\n').length - 1;
      expect(verified.ok).toBe(false);
      // A line's end belongs to both its neighbours.
      const near = bytes[at] === 10 ? [belongs(line), belongs(line + 1)] : [belongs(line)];
      // A count in the head that is off shifts what follows; then the first line that is out of place is named.
      if (!verified.ok && line > 0) expect(near).toContain(verified.seq);
    }), { numRuns: 300 });
  });
  it('each name, number, word and hash of every line: settings, lists, events, points, keys, signatures, result', () => {
    const missed: string[] = [];
    let tried = 0;
    for (const [at, line] of lines.entries()) {
      const own = belongs(at);
      for (const { 0: word, index } of line.matchAll(/[^\s"\\{}[\]:,]+/g)) {
        const place = index + (word.length >> 1);
        const changed = `${line.slice(0, place)}${line[place] === '7' ? '8' : '7'}${line.slice(place + 1)}`;
        const verified = verify([...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'));
        tried += 1;
        // A count in the head shifts what follows.
        if (verified.ok || (at > 0 && verified.seq !== own)) missed.push(changed);
      }
    }
    expect([missed, tried > 500]).toEqual([[], true]);
  });
  it('lines lost, doubled, or in another order', () => {
    const swap = (a: number, b: number) => lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line)).join('\n');
    expect(told(swap(first.applicants, first.applicants + 1))).not.toBe('whole');
    expect(told(swap(first.sheets, first.sheets + 1))).not.toBe('whole');
    expect(told(swap(4, 5))).toMatch(/^chain\.gap 4 /);
    expect(told(lines.filter((_, at) => at !== first.sheets).join('\n'))).not.toBe('whole');
    expect(told(text.slice(0, -1))).not.toBe('whole');
    expect(told(`${text}\n`)).not.toBe('whole');
    expect(told('')).toBe('file.malformed 0 ');
  });
  it('Q7: a decision that names another result than the sheets give', () => {
    const other = sha256('another result');
    const events = chainOf(publication.events.map(({ kind, subject, body }) => {
      const told = JSON.parse(body) as object;
      return { kind, subject, body: kind === 'council.decided' ? { ...told, result: other } : told };
    }));
    expect(told(publicationText({ ...publication, events }))).toBe(`replay.result ${String(seqOf('council.decided'))} council.decided`);
  });
  it('a result of which every hash was made anew is still not what the sheets say', () => {
    const { events, result } = publication;
    const [group] = result.groups;
    const bent = { ...result, groups: [{ ...group, recipients: { ...group?.recipients, papers: ['p2'] } }] };
    expect(told(publicationText({ ...publication, events, result: bent as typeof result }))).toBe(`replay.result ${String(seqOf('council.decided'))} council.decided`);
  });
});
