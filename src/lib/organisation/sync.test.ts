import { expect, test } from 'vitest';
import { bin } from '../../../test/fixtures/award';
import { canonical } from '#law/filing/canonical';
import { profileOf, type Profile } from '#law/organisation/profile';
import { openForTest } from '../storage/open-for-test';
import type { Storage } from '../storage/storage';
import type { Reply } from '../remote/remote';
import type { Saved } from '../remote/organisation-answers';
import { enter, knownOf, otherBin, storedHere, typeSection, wholeProfile } from './for-test';
import { keptChoices, turnTo } from './several';
import { syncProfile, type Choosing, type Synced } from './sync';

const whole = (name = 'Жас Қанат'): Profile => wholeProfile({ name });
const other = wholeProfile({ name: 'Екінші', bin: otherBin });

/** Devices of one organisation's people, and the server's rule of compare-and-set. */
const start = async () => {
  const kept = new Map<string, { rev: number; profile: Profile | null }>();
  const of = (id: string) => kept.get(id) ?? { rev: 0, profile: null };
  let online = true;
  const save = (id: string, { rev, profile }: { readonly rev: number; readonly profile: Profile }): Promise<Reply<Saved>> => {
    if (!online) return Promise.resolve({ ok: false, failure: { kind: 'offline' } });
    if (rev !== of(id).rev) return Promise.resolve({ ok: false, failure: { kind: 'refused', status: 409, code: 'organisation.changed' } });
    kept.set(id, { rev: rev + 1, profile });
    return Promise.resolve({ ok: true, value: { rev: rev + 1, at: '' } });
  };
  const device = async (bins = [bin]) => {
    const storage = await openForTest();
    const known = () => knownOf(...bins.map((each) => ({ bin: each, profile: of(each).profile, profileRev: of(each).rev })));
    let last: Synced | null = null;
    const sync = async (through: Storage, choosing?: Choosing) => (last = await syncProfile({ storage: through, now: () => 1, save }, known(), choosing));
    const turn = async (to: string | null) => {
      const read = await storage.read(['profile'], keptChoices);
      await turnTo(storage, (read.ok && read.value.find((choice) => choice.bin === to)) || null, 1);
    };
    return {
      storage, turn,
      write: (profile: Profile) => enter(storage, profile),
      name: async (key?: string) => profileOf((await storedHere(storage, key)).typed).organisation.name,
      sync: async (keep?: 'here' | 'there') => sync(storage, keep && last?.tag === 'differs' ? { keep, shown: last } : undefined),
      choose: (choosing: Choosing) => sync(storage, choosing),
      /** With another tab at work after every transaction. */
      syncBeside: (tab: () => Promise<unknown>) => {
        const beside = <T>(work: Promise<T>): Promise<T> => work.then((value) => tab().then(() => value));
        return sync({ ...storage, read: (tables, body) => beside(storage.read(tables, body)), save: (tables, body) => beside(storage.save(tables, body)) });
      },
    };
  };
  return { device, server: (id = bin) => of(id), offline: (off: boolean) => (online = !off) };
};

test('what one enters comes to the other, and a change goes back', async () => {
  const { device, server } = await start();
  const [a, b] = [await device(), await device()];
  await a.write(whole('А'));
  expect((await a.sync())?.tag).toBe('sent');
  expect((await b.sync())?.tag).toBe('taken');
  expect(await b.name()).toBe('А');
  await b.write(whole('Б'));
  expect((await b.sync())?.tag).toBe('sent');
  expect((await a.sync())?.tag).toBe('taken');
  expect([await a.name(), server().rev, (await a.sync())?.tag]).toEqual(['Б', 2, 'same']);
});

test('I4: changed on both sides, nothing is overwritten until a person chooses', async () => {
  const { device, server } = await start();
  const [a, b] = [await device(), await device()];
  await a.write(whole('А'));
  await a.sync();
  await b.sync();
  await a.write(whole('А2'));
  await a.sync();
  await b.write(whole('Б2'));
  const differs = await b.sync();
  expect(differs).toMatchObject({ tag: 'differs', paths: ['organisation.name'] });
  expect([await b.name(), server().profile?.organisation.name]).toEqual(['Б2', 'А2']);
  expect((await b.sync('here'))?.tag).toBe('sent');
  expect(server().profile?.organisation.name).toBe('Б2');
  await a.write(whole('А3'));
  expect((await a.sync())?.tag).toBe('differs');
  expect([(await a.sync('there'))?.tag, await a.name()]).toEqual(['taken', 'Б2']);
});

test('I4: a choice counts for what was shown: not for another organisation, nor for what was typed after', async () => {
  const { device, server } = await start();
  const [a, b] = [await device([bin, otherBin]), await device([bin, otherBin])];
  const differing = async (profile: Profile) => {
    await b.write(profile);
    await b.sync();
    await a.write({ ...profile, bank: { ...profile.bank, name: 'Осындағы банк' } });
    return a.sync();
  };
  const shown = await differing(whole());
  if (shown?.tag !== 'differs') throw new Error(shown?.tag);
  await a.turn(null);
  await b.turn(null);
  expect((await differing(other))?.tag).toBe('differs');
  expect((await a.choose({ keep: 'there', shown }))?.tag).toBe('differs');
  await a.turn(bin);
  await typeSection(a.storage, 'bank', { name: 'Кейін жазылған банк' }, 3);
  expect((await a.choose({ keep: 'there', shown }))?.tag).toBe('differs');
  expect((await a.choose({ keep: 'here', shown }))?.tag).toBe('differs');
  expect([server().rev, server(otherBin).rev]).toEqual([1, 1]);
});

test('without a network the change waits, and goes later', async () => {
  const { device, server, offline } = await start();
  const a = await device();
  await a.write(whole('А'));
  offline(true);
  expect((await a.sync())?.tag).toBe('waits');
  offline(false);
  expect([(await a.sync())?.tag, canonical(server().profile)]).toEqual(['sent', canonical(whole('А'))]);
});

test('another organisation’s data on this device are neither sent nor replaced', async () => {
  const { device, server } = await start();
  const a = await device([otherBin]);
  await a.write(whole('А'));
  expect((await a.sync())?.tag).toBe('same');
  expect([server(otherBin).profile, await a.name()]).toEqual([null, 'А']);
});

test('another tab turns to another organisation in the middle: neither’s data go, or come, under the other’s BIN', async () => {
  const { device, server } = await start();
  const [a, b] = [await device([bin, otherBin]), await device([bin])];
  await a.write(whole('А'));
  await a.turn(null);
  await a.write(other);
  for (const to of [bin, otherBin]) {
    await a.turn(to);
    await a.syncBeside(() => a.turn(to === bin ? otherBin : bin));
  }
  expect([server().profile, server(otherBin).profile].map((profile) => profile?.organisation.name)).toEqual(['А', 'Екінші']);
  // What came for the one is for the one, though a new page is open by then; and that page stays empty.
  await b.sync();
  await b.write(whole('Б'));
  await b.sync();
  await a.turn(bin);
  const { key } = await storedHere(a.storage);
  await a.syncBeside(() => a.turn(null));
  expect([await a.name(key), (await storedHere(a.storage)).typed]).toEqual(['Б', {}]);
});

test('I4: typed while it was being looked at, it is not covered by what came', async () => {
  const { device } = await start();
  const [a, b] = [await device(), await device()];
  await a.write(whole('А'));
  await a.sync();
  await b.sync();
  await b.write(whole('Б'));
  await b.sync();
  let typed = false;
  const synced = await a.syncBeside(async () => {
    if (!typed) await typeSection(a.storage, 'bank', { name: 'Жаңа банк' }, 3);
    typed = true;
  });
  expect([synced?.tag, profileOf((await storedHere(a.storage)).typed).bank.name]).toEqual(['waits', 'Жаңа банк']);
});

test('data that come to an empty page are not mixed with what somebody is typing into it', async () => {
  const { device } = await start();
  const [a, b] = [await device(), await device()];
  await a.write(whole('А'));
  await a.sync();
  const page = await storedHere(b.storage);
  expect(await b.sync()).toMatchObject({ tag: 'taken', key: page.key });
  await typeSection(b.storage, 'organisation', { name: 'Басқа ұйым', bin: otherBin }, 3, page);
  expect([await b.name(), await b.name(page.key)]).toEqual(['А', 'Басқа ұйым']);
});

test('I4: data that were given the BIN of another are not sent in its place without a word', async () => {
  const { device, server } = await start();
  const a = await device([bin, otherBin]);
  await a.write(other);
  await a.sync();
  await a.turn(null);
  await a.write(whole('А'));
  await a.sync();
  await a.write(wholeProfile({ name: 'А', bin: otherBin }));
  expect((await a.sync())?.tag).toBe('differs');
  expect(server(otherBin).profile?.organisation.name).toBe('Екінші');
});

test('data that were shared under one account are not sent to another’s claim of the same BIN unasked', async () => {
  const storage = await openForTest();
  const sent: string[] = [];
  const save = (id: string): Promise<Reply<Saved>> => {
    sent.push(id);
    return Promise.resolve({ ok: true, value: { rev: 1, at: '' } });
  };
  const sync = (ids: readonly string[], choosing?: Choosing) => syncProfile({ storage, now: () => 1, save }, knownOf(...ids.map((id) => ({ id, bin, state: 'claimed' as const }))), choosing);
  await enter(storage, whole());
  expect((await sync(['first']))?.tag).toBe('sent');
  const asks = await sync(['stranger']);
  if (asks?.tag !== 'asks') throw new Error(asks?.tag);
  expect(sent).toEqual(['first']);
  expect((await sync(['stranger'], { keep: 'here', shown: asks }))?.tag).toBe('sent');
  // A second claim of the same person asks nothing.
  const own = await openForTest();
  await enter(own, whole());
  const mine = (ids: readonly string[]) => syncProfile({ storage: own, now: () => 1, save }, knownOf(...ids.map((id) => ({ id, bin, state: id === 'old' && ids.length > 1 ? ('refused' as const) : ('claimed' as const) }))));
  await mine(['old']);
  expect((await mine(['old', 'new']))?.tag).toBe('sent');
  expect(sent).toEqual(['first', 'stranger', 'old', 'new']);
});
