/**
 * Devices of one person against a faulty network, with kills: whatever is lost, cut or killed, all agree in
 * the end (I3), no word that somebody still wanted is gone (I4), what was sealed stays as it was (I5). The
 * server forgets what was let go, devices too, each at its time; a new device then has each draft whole.
 */
import { fc } from '#law/property.test-seed';
import { expect, test } from 'vitest';
import { contentPrint } from '$lib/sync/bodies';
import { MirrorDevice, type Fault } from './mirror-device';
import { MirrorServer } from './mirror-server';

const faults: readonly Fault[] = ['none', 'none', 'request lost', 'answer lost', 'die before', 'die after'];
const drafts = ['draftdraftdraf1', 'draftdraftdraf2'];
const places = [['charter', 'subject'], ['charter', 'goals'], ['projects.list.rowa', 'title'], ['projects.list.rowb', 'title'], ['projects.list.rowa', 'aim']] as const;

const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('write' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.nat(4) }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('run' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.nat(4), during: fc.constantFrom('nothing', 'typing', 'lapse') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove row' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.integer({ min: 2, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const, 'lapse' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('submit' as const, 'receive' as const, 'purge' as const), who: fc.nat(2), draft: fc.nat(1), place: fc.nat(3) }) },
);
const story = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 24, size: 'max' }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 40, size: 'max' }),
});

interface Word {
  readonly text: string;
  readonly field: string;
}

/** What a person did, and which of their words nobody has knowingly given up. */
class Story {
  readonly server = new MirrorServer();
  devices: MirrorDevice[] = [];
  readonly wanted = new Map<string, Word>();
  readonly sealed = new Map<string, { text: string; print: string; who: number }>();
  /** Words of a draft that a device threw away, for its undo; those that were typed over do not come back. */
  private readonly given = new Map<string, Word[]>();
  private readonly over = new Set<string>();
  private count = 0;

  async begin(): Promise<void> {
    this.devices = await Promise.all(['a', 'b', 'c'].map((name) => new MirrorDevice(this.server, name).open()));
    for (const [at, draft] of drafts.entries()) await this.devices[at]!.begin(draft);
    for (const device of [...this.devices, ...this.devices]) await device.run(() => 'none');
  }
  private async open(who: number, draft: string): Promise<boolean> {
    const row = (await this.devices[who]!.drafts()).find(({ id }) => id === draft);
    return row !== undefined && row.sealedAs === null && row.deletedAt === null;
  }
  async write(who: number, draft: string, place: number): Promise<void> {
    const device = this.devices[who]!;
    const [unit, field] = places[place]!;
    if (!(await this.open(who, draft))) return;
    const row = (await device.units(draft)).find((each) => each.unit === unit);
    if (row?.deletedAt) return;
    // What stands on this screen is typed over knowingly.
    this.drop(String(row?.values[field]));
    const text = `w${(this.count += 1)}`;
    await device.write(draft, unit, field, text);
    this.wanted.set(text, { text, field: `${unit}.${field}` });
  }
  async settle(who: number, draft: string, choice: number): Promise<void> {
    if (!(await this.open(who, draft))) return;
    const done = await this.devices[who]!.settle(draft, () => choice);
    for (const word of done?.seen ?? []) if (word !== done?.chosen) this.drop(String(word));
  }
  private drop(word: string): void {
    this.wanted.delete(word);
    this.over.add(word);
  }
  private wordsOf(units: readonly { values: object; conflicts?: object }[]): string[] {
    return (JSON.stringify(units).match(/"w\d+"/g) ?? []).map((word) => word.slice(1, -1));
  }
  async removeRow(who: number, draft: string, place: number): Promise<void> {
    const device = this.devices[who]!;
    const row = (await device.units(draft)).find(({ unit, deletedAt }) => unit === places[place]![0] && deletedAt === null);
    if (!row || !(await this.open(who, draft))) return;
    for (const word of this.wordsOf([row])) this.drop(word);
    await device.removeRow(draft, row.unit);
  }
  async remove(who: number, draft: string): Promise<void> {
    if (!(await this.open(who, draft))) return;
    const units = (await this.devices[who]!.units(draft)).filter(({ deletedAt }) => deletedAt === null);
    const words = new Set(this.wordsOf(units));
    this.given.set(`${who} ${draft}`, [...this.wanted.values()].filter(({ text }) => words.has(text)));
    for (const word of words) this.wanted.delete(word);
    await this.devices[who]!.removeDraft(draft);
  }
  async restore(who: number, draft: string): Promise<void> {
    const gone = async (device: MirrorDevice) => ((await device.drafts()).find(({ id }) => id === draft)?.deletedAt ?? null) !== null;
    const given = this.given.get(`${who} ${draft}`);
    if (!given || !(await gone(this.devices[who]!))) return;
    this.given.delete(`${who} ${draft}`);
    await this.devices[who]!.restoreDraft(draft);
    // Another device threw it away too: which of the two comes last is not this one's to say.
    if ([...this.given.keys()].some((key) => key.endsWith(draft))) return;
    for (const word of given) if (!this.over.has(word.text)) this.wanted.set(word.text, word);
  }
  async submit(who: number, draft: string): Promise<void> {
    if (!(await this.open(who, draft)) || this.sealed.has(draft)) return;
    const device = this.devices[who]!;
    const item = await device.submit(draft);
    if (item) this.sealed.set(draft, { text: item.text, print: contentPrint(await device.units(draft), []), who });
  }
  /** What is on a device, without what only this device counts by. */
  async seen(device: MirrorDevice): Promise<unknown> {
    const all = [];
    for (const draft of (await device.drafts()).sort((a, b) => (a.id < b.id ? -1 : 1))) {
      // What was thrown away each device lets go at its own time.
      if (draft.deletedAt !== null) continue;
      const units = draft.sealedAs === null ? await device.units(draft.id) : [];
      all.push({
        id: draft.id, call: draft.call, gone: draft.deletedAt, sealed: draft.sealedAs, title: draft.sealedAs === null ? draft.title : '',
        units: units.filter((unit) => unit.deletedAt === null).map(({ unit, values, order, deletedAt, conflicts = {} }) => ({ unit, values: Object.entries(values).sort(), order, deletedAt, conflicts }))
          .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
      });
    }
    return all;
  }
}

test('I3 I4 I5: devices that faults kept apart agree, and every word that is still wanted is there', { timeout: 120_000 }, async () => {
  const numRuns = Number(process.env['MODEL_RUNS'] ?? 20);
  await fc.assert(fc.asyncProperty(story, async (drawn) => {
    const told = new Story();
    await told.begin();
    const left = [...drawn.faults];
    for (const { kind, who, draft, place, ...rest } of drawn.steps) {
      const id = drafts[draft]!;
      if (kind === 'write') await told.write(who, id, place);
      if (kind === 'settle') await told.settle(who, id, place);
      if (kind === 'remove row') await told.removeRow(who, id, place);
      if (kind === 'remove') await told.remove(who, id);
      if (kind === 'submit') await told.submit(who, id);
      if (kind === 'restore') await told.restore(who, id);
      if (kind === 'lapse') told.server.lapse();
      if (kind === 'receive' && told.sealed.get(id)?.who === who) await told.devices[who]!.receive(id);
      if (kind === 'purge') await told.devices[who]!.purge();
      if (kind === 'run') {
        const during = 'during' in rest ? rest.during : 'nothing';
        // Once: whoever never stops typing is never done.
        let happens = true;
        await told.devices[who]!.run(() => left.shift() ?? 'none', async () => {
          if (!happens) return;
          happens = false;
          if (during === 'typing') await told.write(who, id, place);
          if (during === 'lapse') told.server.lapse();
        });
      }
    }
    for (let round = 0; round < 4; round += 1) for (const device of told.devices) await device.run(() => 'none');
    const [first, ...others] = await Promise.all(told.devices.map((device) => told.seen(device)));
    for (const other of others) expect(other, 'I3').toEqual(first);
    // Whoever signs in on a new phone finds every draft whole, whatever was forgotten meanwhile.
    const fresh = await new MirrorDevice(told.server, 'd').open();
    for (let round = 0; round < 2; round += 1) await fresh.run(() => 'none');
    const alive = (all: unknown) => (all as { sealed: string | null }[]).filter(({ sealed }) => sealed === null);
    expect(alive(await told.seen(fresh)), 'whole').toEqual(alive(first));
    told.server.lapse();
    expect(told.server.wordsOfOver(), 'forgotten').toEqual([]);
    for (const [draft, { text, print, who }] of told.sealed) {
      const device = told.devices[who]!;
      expect((await device.items()).find(({ id }) => id === draft)?.text, 'I5').toBe(text);
      expect(contentPrint(await device.units(draft), []), 'I5').toBe(print);
    }
    // I4: in a draft that can be worked on, or in what was sealed.
    const open = JSON.stringify(first);
    const sealed = JSON.stringify([...told.sealed.values()].map(({ text }) => text));
    for (const { text, field } of told.wanted.values()) {
      expect([field, text, open.includes(`"${text}"`) || sealed.includes(`\\"${text}\\"`)], 'I4').toEqual([field, text, true]);
    }
  }), { numRuns, endOnFailure: process.env['SHRINK'] === undefined });
});
