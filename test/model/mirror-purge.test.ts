/** What is thrown away leaves a device after its term: never before the other devices could hear of it. */
import { expect, test } from 'vitest';
import { MirrorDevice } from './mirror-device';
import { MirrorServer } from './mirror-server';

const draft = 'draftdraftdraf1';
const word = 'жарғыдағы сөз';
const start = async () => {
  const server = new MirrorServer();
  const [phone, laptop] = await Promise.all(['phone', 'laptop'].map((name) => new MirrorDevice(server, name).open())) as [MirrorDevice, MirrorDevice];
  await phone.begin(draft);
  await phone.write(draft, 'charter', 'subject', word);
  const said = async (device: MirrorDevice) => (await device.units(draft)).find(({ unit }) => unit === 'charter')?.values['subject'];
  const inBin = async (device: MirrorDevice) => (await device.drafts()).map(({ deletedAt }) => deletedAt !== null);
  const online = () => 'none' as const;
  return { server, phone, laptop, said, inBin, online };
};

test('P15: thrown away and brought back with no network in between, past its term, it is whole here and on the other device', async () => {
  const { phone, laptop, said, inBin, online } = await start();
  await phone.run(online);
  await laptop.run(online);
  await phone.removeDraft(draft);
  await phone.purge();
  expect(await said(phone)).toBe(word);
  await phone.restoreDraft(draft);
  await phone.write(draft, 'charter', 'goals', 'кейінгі сөз');
  for (const device of [phone, laptop, phone]) await device.run(online);
  expect([await said(phone), await said(laptop)]).toEqual([word, word]);
  // Told, it goes.
  await phone.removeDraft(draft);
  await phone.run(online);
  await phone.purge();
  expect([await said(phone), await inBin(phone)]).toEqual([undefined, []]);
  await laptop.run(online);
  expect(await inBin(laptop)).toEqual([true]);
});

test('a draft whose words reached the server before its head did is told of, too, before it goes', async () => {
  const { server, phone, said, inBin, online } = await start();
  await phone.run(online);
  // The line broke between the two.
  server.rows.delete(`${draft} draft `);
  await phone.storage.save(['mirror'], (db) => db.mirror.delete([draft, 'draft', '']));
  await phone.removeDraft(draft);
  await phone.purge();
  expect([await said(phone), await inBin(phone)]).toEqual([word, [true]]);
  await phone.run(online);
  await phone.purge();
  expect(await inBin(phone)).toEqual([]);
  server.lapse();
  expect(server.wordsOfOver()).toEqual([]);
});

test('deleted for good: only what is in the bin, not before the other devices can hear of it, and they may still bring it back whole', async () => {
  const { phone, laptop, said, inBin, online } = await start();
  for (const device of [phone, laptop]) await device.run(online);
  expect(await phone.deleteForGood(draft)).toBe(false);
  await phone.removeDraft(draft);
  expect([await phone.deleteForGood(draft), await said(phone), await inBin(phone)]).toEqual([false, word, [true]]);
  await phone.run(online);
  expect([await phone.deleteForGood(draft), await said(phone), await inBin(phone)]).toEqual([true, undefined, []]);
  await laptop.run(online);
  await laptop.restoreDraft(draft);
  for (const device of [laptop, phone]) await device.run(online);
  expect([await said(phone), await inBin(phone)]).toEqual([word, [false]]);
});

test('deleted for good: what was never mirrored goes at once, and leaves another draft and its rows alone', async () => {
  const { phone, said, inBin } = await start();
  await phone.begin('draftdraftdraf2');
  await phone.removeDraft('draftdraftdraf2');
  expect(await phone.deleteForGood('draftdraftdraf2')).toBe(true);
  expect([await said(phone), await inBin(phone)]).toEqual([word, [false]]);
});
