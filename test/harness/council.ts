/**
 * Brings a call's council to a stage, in as few requests as it takes: rows and events are written as the acts would
 * have written them, in one sound chain. `const council = await councilAt(host, 'declared', { papers: [{}, { direction: '3' }] })`.
 */
import { applicantsText } from '#law/council/applicants';
import type { CouncilEventKind, CouncilEvents } from '#law/council/events';
import { awardSettings, type CouncilSettings } from '#law/council/settings';
import type { Member } from '#law/council/seats';
import { canonical } from '#law/filing/canonical';
import { beginning, commitment, eventHash, type ChainHead } from '#law/filing/event';
import { sha256 } from '../fixtures/award';
import { declarationText } from '../fixtures/declaration';
import { newBin, newFiling, newId } from './filings';
import type { Host } from './host';
import { person, type Person } from './people';
import { asSuperuser, json, rows } from './requests';

/** Each has all that comes before it. `seated`: taken, not approved; nobody has declared but in `declared` and later. */
const councilStages = ['announced', 'closed', 'admitted', 'listed', 'seated', 'approved', 'declared', 'scored'] as const;
export type CouncilStage = (typeof councilStages)[number];

export interface PaperOptions {
  readonly direction?: string;
  readonly bin?: string;
  readonly name?: string;
  /** Goes into its text. */
  readonly canary?: string;
}
export interface MemberOptions {
  readonly person?: Person;
  readonly seat?: Member['seat'];
  readonly proposedBy?: Member['proposedBy'];
  readonly name?: string;
  readonly bin?: string;
  /** BINs that its declaration names: recused from their papers. */
  readonly named?: readonly string[];
}
export interface CouncilOptions {
  readonly settings?: Partial<CouncilSettings>;
  readonly papers?: readonly PaperOptions[];
  /** The first is the chair, the second the deputy. */
  readonly members?: readonly MemberOptions[];
  readonly secretary?: Person;
  readonly owner?: Person;
}
export interface CouncilPaper {
  readonly id: string;
  readonly number: string;
  readonly direction: string;
  readonly bin: string;
  readonly name: string;
  readonly text: string;
  /** Of its manifest; none of them is stored (`storeFiles`). */
  readonly files: ReturnType<typeof newFiling>['files'];
}
export interface CouncilMember {
  readonly seat: string;
  readonly person: Person;
}
export interface Council {
  readonly call: string;
  readonly secretary: Person;
  readonly owner: Person;
  readonly papers: readonly CouncilPaper[];
  readonly members: readonly CouncilMember[];
}

type Row = Readonly<Record<string, string | number | boolean>>;
const quoted = (value: Row[string]): string => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));
/** Bytes of one statement, as the superuser's SQL takes it. */
const longest = 4900;
const sizeOf = (text: string): number => Buffer.byteLength(text);
/** By superuser's SQL, past all rules but the triggers; a row that is too long for a statement goes as a record. */
export const insertRows = async (host: Host, table: string, list: readonly Row[]): Promise<void> => {
  const columns = Object.keys(list[0] ?? {});
  const begin = `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()}) VALUES `;
  let values = '';
  const flush = async (): Promise<void> => {
    if (values !== '') json(await asSuperuser(host, 'POST', '/api/sql', { query: begin + values }));
    values = '';
  };
  for (const row of list) {
    const one = `(${columns.map((column) => quoted(row[column] ?? '')).join()})`;
    if (sizeOf(begin) + sizeOf(one) > longest) {
      json(await asSuperuser(host, 'POST', `/api/collections/${table}/records`, row));
      continue;
    }
    if (sizeOf(begin) + sizeOf(values) + sizeOf(one) + 1 > longest) await flush();
    values += `${values === '' ? '' : ','}${one}`;
  }
  await flush();
};
const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();

interface Written {
  readonly kind: string;
  readonly subject: string;
  readonly body: Readonly<Record<string, string | number>>;
}
/** Appends to a call's chain, as the server would. */
export const appendEvents = async (host: Host, call: string, events: readonly Written[], at = new Date().toISOString()): Promise<ChainHead> => {
  const [last] = await rows(host, `SELECT seq, hash FROM events WHERE chain = '${call}' ORDER BY seq DESC LIMIT 1`);
  let head: ChainHead = last ? { seq: Number(last['seq']), hash: String(last['hash']) } : beginning;
  const linked = events.map(({ kind, subject, body }) => {
    const event = { chain: call, seq: head.seq + 1, kind, subject, at, body: canonical(body), prev: head.hash };
    head = { seq: event.seq, hash: eventHash(event, sha256) };
    return { id: newId(), ...event, hash: head.hash };
  });
  await insertRows(host, 'events', linked);
  return head;
};
const said = <K extends CouncilEventKind>(kind: K, subject: string, body: CouncilEvents[K]): Written => ({ kind, subject, body });

const salt = 'salt-of-the-tests';
const hidden = (words: string): string => commitment(salt, sha256(words), sha256);

let councils = 0;
const announce = async (host: Host, settings: CouncilSettings, closed: boolean): Promise<{ readonly call: string; readonly code: string }> => {
  councils += 1;
  const code = `К${process.pid % 1000}Ң${councils}`;
  const { id } = json<{ id: string }>(await asSuperuser(host, 'POST', '/api/collections/calls/records', {
    code, year: 2026, edition: 'award-2018', titleKk: 'Кеңес сынағы', titleRu: 'Проверка совета', titleEn: 'Council test',
    opensAt: hours(-2000), closesAt: hours(closed ? -400 : 400), graceHours: 24, replaceable: false, announced: true, council: canonical(settings),
  }));
  return { call: id, code };
};

const written = (options: readonly PaperOptions[], call: string, code: string): CouncilPaper[] =>
  options.map(({ direction = '4', bin = newBin(), name = `«${direction}-бағыт ${bin}» қоры`, canary }, at) => {
    const { operation, files } = newFiling({ call, bin, direction, name, ...(canary !== undefined && { canary }) });
    return { id: operation.id, number: `${code}-2026-${String(at + 1).padStart(4, '0')}`, direction, bin, name, text: operation.text, files };
  });

const filePapers = async (host: Host, papers: readonly CouncilPaper[], { call, owner }: { readonly call: string; readonly owner: Person }): Promise<void> => {
  const at = hours(-500);
  await insertRows(host, 'submissions', papers.map(({ id, number, direction, bin, text, files }, i) => ({
    id, call, owner: owner.id, bin, direction, sha256: sha256(text), text, salt, files: files.length, arrivedAt: at, attachmentsUntil: hours(-400), number, ordinal: i + 1, registeredAt: at,
  })));
  await insertRows(host, 'journal', papers.map(({ id, number, direction, bin, name, files }, i) => ({
    id, call, bin, name, nameKey: name, needle: name, folded: 1, region: 'KZ-75', direction, channel: 'web', arrivedAt: at, files: files.length, findings: '[]', warnings: 0, number, ordinal: i + 1, state: 'registered',
  })));
  await appendEvents(host, call, papers.flatMap(({ id, number, text }) => [
    { kind: 'submission.received', subject: id, body: { commitment: commitment(salt, sha256(text), sha256) } },
    { kind: 'submission.registered', subject: id, body: { number } },
  ]), at);
};

/** Stores a paper's files as the host would have: of `kind` as the manifest says, named as there; and a scan beside them. */
export const storeFiles = async (host: Host, paper: CouncilPaper, scan?: Uint8Array): Promise<string[]> => {
  const ids: string[] = [];
  const scans = scan === undefined ? [] : [{ name: 'scan.png', sha256: sha256(scan), bytes: scan }];
  for (const { name, sha256: hash, bytes } of [...paper.files, ...scans]) {
    const kind = name.endsWith('.png') ? 'png' : 'pdf';
    const form = new FormData();
    for (const [key, value] of Object.entries({ submission: paper.id, sha256: hash, size: String(bytes.length), kind, name })) form.set(key, value);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: kind === 'png' ? 'image/png' : 'application/pdf' }), `paper.${kind}`);
    const answer = await fetch(`${host.url}/api/collections/attachments/records`, { method: 'POST', headers: { Authorization: await host.superuserToken() }, body: form });
    if (!answer.ok) throw new Error(`file: ${answer.status} ${await answer.text()}`);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
};

const seat = async (host: Host, call: string, members: readonly MemberOptions[], by: Person): Promise<CouncilMember[]> => {
  const made = await Promise.all(members.map(async (member, at) => {
    const order: Member['seat'] = at === 0 ? 'chair' : at === 1 ? 'deputy' : 'member';
    return { ...member, id: newId(), who: member.person ?? (await person(host, 'expert')), place: member.seat ?? order, proposedBy: member.proposedBy ?? ('ngo' as const) };
  }));
  const at = hours(-300);
  await appendEvents(host, call, made.flatMap(({ id, place, proposedBy, name = '' }) => [
    said('seat.proposed', id, { seat: place, proposedBy, person: hidden(name) }),
    said('seat.accepted', id, { seat: place }),
  ]), at);
  // The n-th is proposed in the n-th millisecond: their order is theirs.
  await insertRows(host, 'seats', made.map(({ id, place, proposedBy, who, bin = '', name = `Сарапшы ${who.email}` }, n) => ({
    id, call, name, proposedBy, seat: place, bin, years: 5, education: 'Жоғары', by: by.id, proposedAt: new Date(Date.parse(at) + n).toISOString(), salt, person: who.id, acceptedAt: at,
  })));
  return made.map(({ id, who }) => ({ seat: id, person: who }));
};

const declareAll = async (host: Host, call: string, given: { readonly members: readonly CouncilMember[]; readonly options: readonly MemberOptions[]; readonly papers: readonly CouncilPaper[] }): Promise<void> => {
  const at = hours(-200);
  const made = given.members.map(({ seat: id }, n) => {
    const own = newId();
    return { id: own, seat: id, named: given.options[n]?.named ?? [], text: declarationText({ id: own, call, named: given.options[n]?.named ?? [] }) };
  });
  const recused = made.flatMap(({ seat: id, named }) => given.papers.filter(({ bin }) => named.includes(bin)).map((paper) => ({ seat: id, paper: paper.id })));
  await appendEvents(host, call, [
    ...made.map(({ seat: id, text }) => said('declaration.made', id, { declaration: hidden(text) })),
    ...recused.map(({ seat: id, paper }) => said('member.recused', paper, { seat: id, ground: 'declared' })),
  ], at);
  await insertRows(host, 'declarations', made.map(({ id, seat: of, text }) => ({ id, call, seat: of, text, sha256: sha256(text), salt, at })));
  await insertRows(host, 'recusals', recused.map((each) => ({ id: newId(), call, ...each, ground: 'declared', since: at })));
};

/** `scored`: declared, and `scoring.closed` — without a sheet, unless `beforeClose` writes some. */
export const councilAt = async (
  host: Host,
  stage: CouncilStage,
  { settings = {}, papers: paperOptions = [{}, {}, {}], members: memberOptions = [{}, {}, {}], ...people }: CouncilOptions = {},
  beforeClose?: (council: Council) => Promise<void>,
): Promise<Council> => {
  const reaches = (one: CouncilStage): boolean => councilStages.indexOf(stage) >= councilStages.indexOf(one);
  const whole = { ...awardSettings, ...settings };
  const secretary = people.secretary ?? (await person(host, 'secretary'));
  const owner = people.owner ?? (await person(host));
  const { call, code } = await announce(host, whole, reaches('closed'));
  await appendEvents(host, call, [said('call.announced', call, { settings: canonical(whole) })], hours(-2000));
  const papers = written(reaches('closed') ? paperOptions : [], call, code);
  await filePapers(host, papers, { call, owner });
  if (reaches('admitted')) {
    await appendEvents(host, call, papers.map(({ id }) => said('submission.admitted', id, { reason: hidden('') })), hours(-390));
    await insertRows(host, 'admissions', papers.map(({ id }) => ({ id: newId(), call, submission: id, decision: 'admitted', findings: '', reason: '', salt, by: secretary.id, at: hours(-390) })));
  }
  const moments: Record<string, string> = { announcedAt: hours(-2000) };
  if (reaches('listed')) {
    const list = applicantsText(call, papers.map(({ number, name, direction }) => ({ number, name, direction, admitted: 1 })));
    const { hash } = await appendEvents(host, call, [said('list.published', call, { count: papers.length, list: sha256(list) })], hours(-380));
    Object.assign(moments, { listedAt: hours(-380), seed: hash, list });
  }
  const members = reaches('seated') ? await seat(host, call, memberOptions, secretary) : [];
  if (reaches('approved')) {
    const at = hours(-290);
    const place = (n: number): string => members[n]?.seat ?? '';
    await appendEvents(host, call, [said('council.approved', call, { seats: members.map((each) => each.seat).join(), chair: place(0), deputy: place(1) })], at);
    json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE seats SET "approvedAt" = '${at}' WHERE call = '${call}'` }));
    moments['approvedAt'] = at;
  }
  if (reaches('declared')) await declareAll(host, call, { members, options: memberOptions, papers });
  await insertRows(host, 'councils', [{ id: newId(), call, ...moments }]);
  const council: Council = { call, secretary, owner, papers, members };
  if (reaches('scored')) {
    await beforeClose?.(council);
    const [{ n } = { n: 0 }] = await rows(host, `SELECT count(*) AS n FROM sheets WHERE call = '${call}' AND "reopenedAt" = ''`);
    const at = new Date().toISOString();
    await appendEvents(host, call, [said('scoring.closed', call, { sheets: Number(n) })], at);
    json(await asSuperuser(host, 'POST', '/api/sql', { query: `UPDATE councils SET "closedAt" = '${at}' WHERE call = '${call}'` }));
  }
  return council;
};
