import { expect, test, vi } from 'vitest';
import { credentialStore } from '../remote/credentials';
import { sealer } from '../storage/seal-rows';
import { openSession, sessionKeeper } from './session-keeper';

test('a sign-in or a sign-out in one page of an open lock is that of all of them', async () => {
  const seals = sealer(new Uint8Array(32).fill(7));
  const disk: { sealed: string | null } = { sealed: null };
  const page = () => {
    const channel = new BroadcastChannel('otinim.test.session');
    const store = credentialStore(null);
    const heard: (string | null)[] = [];
    store.moveTo(sessionKeeper(null, {
      sealer: seals, channel, keep: async (sealed) => void (disk.sealed = sealed), heard: () => void heard.push(store.get()?.account.id ?? null),
    }));
    return { store, heard, close: () => channel.close() };
  };
  const [one, two] = [page(), page()];
  const signIn = (id: string) => one.store.set({ token: `token of ${id}`, account: { id, email: 'a@b.kz', verified: true } });
  signIn('first');
  await vi.waitFor(() => expect(two.heard).toEqual(['first']));
  signIn('second');
  await vi.waitFor(() => expect(two.heard).toEqual(['first', 'second']));
  expect(two.store.get()?.token).toBe('token of second');
  // Sealed on the disk, as on its way between the pages.
  expect(disk.sealed).not.toContain('second');
  expect(openSession(seals, disk.sealed ?? '')).toContain('token of second');
  two.store.set(null);
  await vi.waitFor(() => expect(one.heard).toEqual([null]));
  expect([one.store.get(), disk.sealed]).toEqual([null, null]);
  one.close();
  two.close();
});
