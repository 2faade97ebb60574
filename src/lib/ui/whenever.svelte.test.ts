import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { whenever } from './whenever.svelte';

/** Without a component: as one that is on the screen until `end`. */
const shown = (screen: () => void): (() => void) => {
  const end = $effect.root(screen);
  flushSync();
  return end;
};

test('an act runs at the start and with each new value, and its end before the next', () => {
  let call = $state('a');
  const said: string[] = [];
  const end = shown(() =>
    whenever(() => call, (now) => {
      said.push(`ask ${now}`);
      return () => said.push(`leave ${now}`);
    }),
  );
  flushSync(() => (call = 'b'));
  end();
  expect(said).toEqual(['ask a', 'leave a', 'ask b', 'leave b']);
});

test('a question that reads what it changes does not begin itself again', () => {
  let busy = $state(false);
  let asked = 0;
  const refresh = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    asked += 1;
    await Promise.resolve();
    busy = false;
  };
  const end = shown(() => whenever(() => 'account', refresh));
  for (const now of [true, false, true, false]) flushSync(() => (busy = now));
  end();
  expect(asked).toBe(1);
});

test('a value equal to the last is not new, whatever it was made of', () => {
  let account = $state.raw({ id: 'one', verified: false });
  const asked: string[] = [];
  const end = shown(() => whenever(() => account.id, (id) => asked.push(id)));
  flushSync(() => (account = { id: 'one', verified: true }));
  flushSync(() => (account = { id: 'two', verified: true }));
  end();
  flushSync(() => (account = { id: 'three', verified: true }));
  expect(asked).toEqual(['one', 'two']);
});
