/** Whether an archive of a call is what it says: every hash counted anew, the chain walked, texts tied to it. */
import { createHash } from 'node:crypto';
import { openZip } from './zip-entries.mjs';

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** As src/law/filing/canonical.ts writes. @param {unknown} value @returns {string} */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = /** @type {Record<string, unknown>} */ (value);
  return `{${Object.keys(members).sort().map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join(',')}}`;
};

/**
 * As verifyChain of src/law/filing/event.ts.
 * @param {string[]} lines @param {(code: string, what: string) => void} wrong
 */
const walk = (lines, wrong) => {
  let prev = '0'.repeat(64);
  const received = new Map();
  const erased = new Set();
  for (const [at, line] of lines.entries()) {
    const { hash, body, ...event } = JSON.parse(line);
    const { chain, seq, kind, subject, at: moment } = event;
    const content = canonical({ chain, seq, kind, subject, at: moment, body: JSON.parse(body) });
    if (seq !== at + 1) wrong('chain.gap', String(at + 1));
    else if (event.prev !== prev) wrong('chain.link', String(seq));
    else if (sha256(`${prev}\n${content}`) !== hash) wrong('chain.hash', String(seq));
    // AW-2: what came on paper is received when the office enters it.
    if (kind === 'submission.received' || kind === 'submission.entered') received.set(subject, JSON.parse(body).commitment);
    if (kind === 'submission.erased') erased.add(subject);
    prev = hash;
  }
  return { head: prev, received, erased, events: lines.length };
};

/**
 * @typedef {{ path: string, sha256: string, size: number }} Listed
 * @typedef {{ id: string, sha256: string, salt: string, text: Listed | null, files: Listed[] }} Submission
 * @typedef {{ code: string, what: string }} Wrong
 * @param {string} path
 * @returns {{ wrong: Wrong[], submissions: number, files: number, events: number, head: string }}
 */
export const examineArchive = (path) => {
  /** @type {Wrong[]} */
  const found = [];
  const wrong = (/** @type {string} */ code, /** @type {string} */ what) => void found.push({ code, what });
  const { entries, close } = openZip(path);
  try {
    const rest = new Map(entries.map((entry) => [entry.name, entry]));
    if (rest.size !== entries.length) wrong('entry.twice', '');
    for (const { name } of entries) if (/^[/\\]|(^|\/)\.\.(\/|$)|\\|:/.test(name)) wrong('entry.path', name);
    const take = (/** @type {string} */ name) => {
      const entry = rest.get(name);
      rest.delete(name);
      return entry?.read();
    };
    const manifest = JSON.parse(take('manifest.json')?.toString('utf8') ?? 'null');
    if (manifest?.format !== 'otinim.archive/1') return { wrong: [{ code: 'manifest.missing', what: '' }], submissions: 0, files: 0, events: 0, head: '' };
    const check = (/** @type {Listed} */ listed) => {
      const content = take(listed.path);
      if (content === undefined) wrong('entry.missing', listed.path);
      else if (content.length !== listed.size || sha256(content) !== listed.sha256) wrong('entry.hash', listed.path);
      return content?.toString('utf8') ?? '';
    };
    const { head, received, erased, events } = walk(check(manifest.chain).split('\n').filter((line) => line !== ''), wrong);
    if (head !== manifest.chain.head) wrong('chain.head', head);
    let files = 0;
    for (const { id, sha256: hash, salt, text, files: listed } of /** @type {Submission[]} */ (manifest.submissions)) {
      if (text !== null) {
        check(text);
        if (text.sha256 !== hash) wrong('text.hash', text.path);
        // Its salt shows that the chain received this very text.
        if (sha256(salt + hash) !== received.get(id)) wrong('text.commitment', text.path);
      } else if (!erased.has(id)) wrong('text.missing', id);
      for (const file of listed) check(file);
      files += listed.length;
    }
    for (const name of rest.keys()) wrong('entry.unlisted', name);
    for (const { submission, file = '', code } of manifest.issues) wrong(code, `${submission} ${file}`.trim());
    const { submissions, ...counts } = manifest.counts;
    if (submissions !== manifest.submissions.length || files !== counts.files || events !== counts.events) wrong('manifest.counts', '');
    return { wrong: found, submissions, files, events, head };
  } finally {
    close();
  }
};
