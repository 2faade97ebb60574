/**
 * The outbox against a faulty world: whatever is lost, cut, doubled or killed, in whatever order, each
 * document that a person submitted arrives once and unchanged, and nothing is lost or said too early.
 */
import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { Device, person, stranger } from './device';
import { faults, type Fault, type Weather } from './faulty';
import { chunk, WireServer } from './wire-server';

type Step =
  | { readonly kind: 'begin'; readonly name: string; readonly files: readonly string[] }
  | { readonly kind: 'submit' | 'tamper'; readonly which: number }
  | { readonly kind: 'run' | 'two tabs' | 'run and die' | 'reopen' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'account'; readonly who: 'person' | 'stranger' | 'nobody' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({
    kind: fc.constant('begin' as const), name: fc.constantFrom('Үміт', 'refuse me', 'Жастар'),
    files: fc.array(fc.constantFrom('a', 'twelve bytes', 'a good thirty bytes of a paper'), { maxLength: 3 }),
  }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('submit' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tamper' as const), which: fc.nat(5) }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constantFrom('run' as const, 'two tabs' as const, 'run and die' as const, 'run and die' as const, 'reopen' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(500, 1_000_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('account' as const), who: fc.constantFrom('person' as const, 'person' as const, 'stranger' as const, 'nobody' as const) }) },
);

/** Every story has something to send from its first moments; short ones would test the weather only. */
const opening: readonly Step[] = [
  { kind: 'begin', name: 'Үміт', files: ['a good thirty bytes of a paper', 'b'] },
  { kind: 'begin', name: 'Жастар', files: [] },
  { kind: 'submit', which: 0 },
  { kind: 'submit', which: 1 },
];

const story = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 40, size: 'max' }),
  lives: fc.array(fc.nat(25), { maxLength: 12, size: 'max' }),
});

/** Checked after every step, not at the end only. */
const neverFalse = async (device: Device, server: WireServer): Promise<void> => {
  const items = await device.items();
  // P15: nothing that was submitted ever leaves the outbox by itself.
  expect(items.map(({ id }) => id).sort()).toEqual([...device.sealed.keys()].sort());
  for (const item of items) {
    // I5, P6: what was sealed is what is held.
    expect(item.text).toBe(device.sealed.get(item.id)?.text);
    const there = server.submissions.get(item.id);
    if (item.state === 'registered') {
      // I8: never ahead of the truth. P4: and only against the very receipt.
      expect(await device.receipt(item.id)).toEqual(there?.receipt);
      expect(there?.receipt).not.toBe(null);
    } else for (const { sha256 } of item.files) expect(await device.holds(sha256), 'P4: bytes let go without a receipt').toBe(true);
    // I2: bound to the account that it was first sent with.
    if (there) expect(there.owner).toBe(item.owner);
  }
};

const act = async (device: Device, step: Step): Promise<void> => {
  if (step.kind === 'begin') return device.begin(step.name, step.files);
  if (step.kind === 'submit' || step.kind === 'tamper') {
    const id = device.drafts[step.which % Math.max(1, device.drafts.length)];
    if (id === undefined) return;
    if (step.kind === 'submit') return device.submit(id);
    return device.sealed.has(id) ? device.tamper(id) : undefined;
  }
  // Most waits of a back-off are over by the next step; some are not.
  device.time += 15_000;
  if (step.kind === 'wait') device.time += step.ms;
  else if (step.kind === 'account') device.account = step.who === 'person' ? person : step.who === 'stranger' ? stranger : null;
  else if (step.kind === 'reopen') {
    device.close();
    await device.open();
  } else if (step.kind === 'two tabs') await Promise.all([device.run({ lock: false, mortal: false }), device.run({ lock: false, mortal: false })]);
  else await device.run({ lock: true, mortal: step.kind === 'run and die' });
};

/** Faults stop; first one person is there for a while, then the other. */
const calm = async (device: Device): Promise<void> => {
  for (const account of [person, stranger]) {
    device.account = account;
    for (let round = 0; round < 5; round += 1) {
      device.time += 3_600_000;
      await device.run({ lock: true, mortal: false });
    }
  }
};

const weatherOf = (drawn: { faults: readonly Fault[]; lives: readonly number[] }): Weather & { stop: () => void } => {
  const left = [...drawn.faults];
  const lives = [...drawn.lives];
  let life = lives.shift() ?? Infinity;
  return {
    cuts: 0,
    fault: () => left.shift() ?? 'none',
    dies: () => {
      if ((life -= 1) >= 0) return false;
      life = lives.shift() ?? Infinity;
      return true;
    },
    stop: () => void ((left.length = 0), (lives.length = 0), (life = Infinity)),
  };
};

test('I2 I3 I5 I8, P4–P9, P15: every submitted document arrives exactly once, unchanged', { timeout: 120_000 }, async () => {
  const numRuns = Number(process.env['MODEL_RUNS'] ?? 250);
  await fc.assert(fc.asyncProperty(story, async (drawn) => {
    const weather = weatherOf(drawn);
    const server = new WireServer();
    const device = new Device(server, weather);
    await device.open();
    for (const step of [...opening, ...drawn.steps]) {
      await act(device, step);
      await neverFalse(device, server);
    }
    weather.stop();
    await calm(device);
    await neverFalse(device, server);
    const items = await device.items();
    // I3: nothing waits any more. P8: a refused one stood in nobody's way.
    expect(items.map(({ id, state }) => [id, state])).toEqual(
      items.map(({ id }) => [id, device.sealed.get(id)?.refusable ? 'refused' : 'registered']),
    );
    for (const item of items) {
      expect(server.submissions.get(item.id)?.text).toBe(item.text);
      if (item.state === 'refused') expect(item.findings.length).toBeGreaterThan(0);
    }
    // I2: as many on the server as were submitted, each with a number of its own.
    expect([...server.submissions.keys()].sort()).toEqual([...device.sealed.keys()].sort());
    const numbers = [...server.submissions.values()].flatMap(({ receipt }) => receipt?.number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    // P9: of each file no byte came twice but for the chunks whose answer was lost.
    for (const [address, bytes] of server.received) {
      const [, id, sha256] = address.split('-');
      const size = server.submissions.get(id ?? '')?.document.attachments.find((file) => file.sha256 === sha256)?.size ?? 0;
      expect(bytes).toBeLessThanOrEqual(size + weather.cuts * chunk);
    }
    device.close();
  }), { numRuns, endOnFailure: false });
});
