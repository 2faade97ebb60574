/** design.md, «The council»: a stolen session without the device's key locks no sheet unseen. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPublication } from '#law/council/publication';
import { signaturesOf } from '#law/council/publication-signatures';
import { readSignature, type Signature } from '#law/council/signature';
import type { LockSheet } from '#law/council/sheet-acts';
import { sha256 } from '../fixtures/award';
import { declarationText } from '../fixtures/declaration';
import { verifiedEvents } from '../harness/backups';
import { councilAt, type Council, type CouncilMember, type CouncilPaper } from '../harness/council';
import { memberActs, outcomeOf } from '../harness/council-acts';
import { concluded, publicationOf } from '../harness/council-result';
import { newDevice, type SigningDevice } from '../harness/device-keys';
import { newId } from '../harness/filings';
import { startHost, type Host } from '../harness/host';
import { request, rows } from '../harness/requests';
import { temporary } from '../harness/run-folder';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

const locking = ({ call }: Council, { id: paper }: CouncilPaper, c1 = 3): LockSheet => ({ id: newId(), kind: 'sheet.lock', call, paper, points: { c1, c2: 4, c3: 5 }, comments: { c1: 'Құпия пікір' }, revision: 1 });
const declaring = ({ call }: Council) => {
  const id = newId();
  const text = declarationText({ id, call });
  return { id, kind: 'declare' as const, call, text, sha256: sha256(text) };
};
const send = async ({ person }: CouncilMember, ...acts: readonly object[]): Promise<string[]> => (await memberActs(host, person, ...acts.map((act) => ({ ...act })))).map(outcomeOf);
const notices = async ({ person }: CouncilMember): Promise<string> => (await request(host, 'GET', '/api/otinim/notices', { token: person.token })).text;
const told = async ({ call }: Council, kind: string) => (await verifiedEvents(host, call)).filter((event) => event.kind === kind).map(({ subject, body }) => ({ subject, body: JSON.parse(body) as Record<string, unknown> }));

describe('a signed act', () => {
  it('enrols the device’s key before it, once, and an unsigned one comes no more', async () => {
    const council = await councilAt(host, 'approved', { papers: [{}, {}] });
    const [member, other] = council.members as [CouncilMember, CouncilMember];
    const [one, two] = council.papers as [CouncilPaper, CouncilPaper];
    const device = await newDevice();
    // I7: an older app, a browser without WebCrypto.
    expect(await send(other, declaring(council), locking(council, one))).toEqual(['done', 'done']);
    expect(await send(member, await device.sign(declaring(council)), await device.sign(locking(council, one)))).toEqual(['done', 'done']);
    expect(await told(council, 'key.enrolled')).toEqual([{ subject: member.seat, body: { key: device.key } }]);
    expect((await told(council, 'declaration.made')).map(({ body }) => body['key'])).toEqual([undefined, device.key]);
    expect(await notices(member)).not.toContain('council.key');
    // The session alone: nothing in the seat's name.
    expect(await send(member, locking(council, two), declaring(council))).toEqual(['signature.required', 'signature.required']);
    // With a key of its own it is seen: in the chain, and by the member.
    expect(await send(member, await (await newDevice()).sign(locking(council, two)))).toEqual(['done']);
    expect(await told(council, 'key.enrolled')).toHaveLength(2);
    expect(await notices(member)).toContain('council.key');
  });

  it('is of this act and no other, by this key and no other', async () => {
    const council = await councilAt(host, 'declared');
    const [member] = council.members as [CouncilMember];
    const [one, two] = council.papers as [CouncilPaper, CouncilPaper];
    const [device, stranger] = [await newDevice(), await newDevice()];
    const act = await device.sign(locking(council, one));
    const forged: readonly object[] = [
      { ...act, paper: two.id }, { ...act, points: { c1: 0, c2: 0, c3: 0 } }, { ...act, comments: {} }, { ...act, id: newId() },
      { ...act, signed: { ...act.signed, key: stranger.key } }, { ...act, signed: { ...act.signed, grain: '0'.repeat(32) } }, { ...act, signed: { ...act.signed, signature: '0'.repeat(128) } },
      { ...act, signed: { ...act.signed, key: `04${'0'.repeat(128)}` } },
    ];
    for (const each of forged) expect([each, await send(member, each)]).toEqual([each, ['signature.wrong']]);
    for (const signed of [null, '', {}, { ...act.signed, more: '' }, { ...act.signed, key: act.signed.key.toUpperCase() }, { ...act.signed, signature: '00' }, [act.signed]]) {
      expect([signed, readSignature(signed)]).toEqual([signed, null]);
      expect([signed, await send(member, { ...act, signed })]).toEqual([signed, ['act.malformed']]);
    }
    // Who accepts a seat signs nothing.
    expect(await send(member, { kind: 'seat.accept', call: council.call, token: 'x', signed: act.signed })).toEqual(['act.malformed']);
    expect(await told(council, 'key.enrolled')).toEqual([]);
    expect(await told(council, 'sheet.locked')).toEqual([]);
    // What is refused for another reason enrols nothing either.
    expect(await send(member, await device.sign({ ...locking(council, one), revision: 2 }))).toEqual(['sheet.revision']);
    expect(await told(council, 'key.enrolled')).toEqual([]);
  });

  it('P5, I7: a queued act of an older app is the same act once it is signed, and signed anew', async () => {
    const council = await councilAt(host, 'declared');
    const [member] = council.members as [CouncilMember];
    const device = await newDevice();
    const act = locking(council, council.papers[0]!);
    expect(await send(member, act)).toEqual(['done']);
    expect(await send(member, await device.sign(act), await device.sign(act), act)).toEqual(['done', 'done', 'done']);
    expect(await send(member, { ...(await device.sign(act)), points: { c1: 5, c2: 5, c3: 5 } })).toEqual(['operation.conflict']);
    expect(await told(council, 'sheet.locked')).toHaveLength(1);
  });

  it('I6: the chain holds nothing that points could be tried against', async () => {
    const council = await councilAt(host, 'declared');
    const device = await newDevice();
    const act = await device.sign(locking(council, council.papers[0]!));
    await send(council.members[0]!, act);
    const [event] = await rows(host, `SELECT body FROM events WHERE chain = '${council.call}' AND kind = 'sheet.locked'`);
    expect(Object.keys(JSON.parse(String(event?.['body'])) as object)).toEqual(['paper', 'revision', 'seat', 'sheet']);
    const sheets = `/api/otinim/council/sheets/${council.call}`;
    for (const { token } of [council.secretary, council.members[1]!.person, council.members[0]!.person]) {
      const { text } = await request(host, 'GET', sheets, { token });
      expect(text).not.toContain(act.signed.signature);
    }
  });
});

describe('the published file', () => {
  let text: string;
  let council: Council;
  let device: SigningDevice;
  const verified = (file: string) => {
    const found = verifyPublication(file, sha256);
    if (!found.ok) throw new Error(found.code);
    return found.publication;
  };
  beforeAll(async () => {
    device = await newDevice();
    council = await councilAt(host, 'scored', { papers: [{}] }, async (made) => {
      const [first, second, third] = made.members as [CouncilMember, CouncilMember, CouncilMember];
      expect(await send(first, await device.sign(declaring(made)), await device.sign(locking(made, made.papers[0]!)))).toEqual(['done', 'done']);
      expect(await send(second, locking(made, made.papers[0]!, 2))).toEqual(['done']);
      expect(await send(third, locking(made, made.papers[0]!, 1))).toEqual(['done']);
    });
    expect(await concluded(host, council)).toEqual(['done', 'done', 'done']);
    ({ text } = await publicationOf(host, council.call));
  });

  it('carries signatures without words or grain, and `npm run verify` checks them', async () => {
    const found = signaturesOf(verified(text));
    expect(found.ok && found.statements.map(({ kind, key }) => [kind, key])).toEqual([['declaration.made', device.key], ['sheet.locked', device.key]]);
    const [{ text: sheet } = { text: '' }] = await rows(host, `SELECT text FROM sheets WHERE call = '${council.call}' AND text LIKE '%grain%'`);
    const { signed } = JSON.parse(String(sheet)) as { signed: Signature };
    expect(text).toContain(signed.signature);
    for (const hidden of [signed.grain, 'Құпия пікір']) expect(text).not.toContain(hidden);
    const file = join(temporary('signatures'), 'result.jsonl');
    writeFileSync(file, text);
    const { stdout } = await promisify(execFile)('node', ['scripts/verify.mjs', file]);
    expect(stdout).toContain('signed by keys of devices: 1 sheets');
  });

  it('a sheet that a seat with a key left unsigned, or another’s key signed, is named', () => {
    const { call, events, sheets } = verified(text);
    const change = (over: (open: Record<string, unknown>) => object) => signaturesOf({ call, events, sheets: sheets.map((each) => (each.open.includes(device.key) ? { ...each, open: JSON.stringify(over(JSON.parse(each.open) as Record<string, unknown>)) } : each)) });
    const locked = events.find(({ kind }) => kind === 'sheet.locked');
    expect(change(({ signed: _, ...open }) => open)).toEqual({ ok: false, code: 'signature.required', seq: locked?.seq, kind: 'sheet.locked' });
    expect(change((open) => ({ ...open, signed: { ...(open['signed'] as object), key: `04${'1'.repeat(128)}` } }))).toMatchObject({ code: 'signature.key', seq: locked?.seq });
  });
});
