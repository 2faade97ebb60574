/**
 * Autosave of one open draft. Truthful (I1, I8): `saved` is said only after the commit; a save that
 * fails is «not saved» with its reason until one succeeds, and what was typed is kept meanwhile (P2).
 * A save over another tab's work merges field by field and never overwrites in silence (I4).
 */
import type { Storage } from '../storage/storage';
import type { OtherWords, Scalar, UnitRow, UnitValues } from '../storage/tables';
import type { StorageTrouble } from '../storage/trouble';
import type { Channel } from './channel';
import { newId, type Random } from './identifier';
import { apply, valueAt, type Side } from './merge';
import { writeUnits, type Pending } from './write-units';

export type Status = 'saved' | 'saving' | { readonly notSaved: StorageTrouble | 'draft.sealed' | 'draft.unknown' };

export interface OpenConflict {
  readonly unit: string;
  readonly path: string;
  readonly saved: Scalar;
  readonly others: OtherWords;
}

export interface Editor {
  /** Cheap and synchronous. `values` are the unit's fields without rows; fields left out stay as they are. */
  readonly stage: (unit: string, values: UnitValues) => void;
  /** `rows` is `section.field`. Gives the new unit's name. */
  readonly addRow: (rows: string, values?: UnitValues) => string;
  readonly removeRow: (unit: string) => void;
  readonly restoreRow: (unit: string) => void;
  /** To the place `index` among the rows that are not removed. */
  readonly moveRow: (unit: string, index: number) => void;
  readonly conflicts: () => readonly OpenConflict[];
  readonly resolve: (conflict: OpenConflict, value: Scalar) => void;
  readonly status: () => Status;
  /** Units as they are now, staged ones included, removed rows excluded. */
  readonly units: () => readonly Pick<UnitRow, 'unit' | 'values' | 'order'>[];
  /** Writes at once: before the camera, on leaving, before an update (P10, P14). */
  readonly flush: () => Promise<Status>;
  readonly onStatus: (listener: (status: Status) => void) => () => void;
  /** A unit changed by another tab, or by a merge with it. */
  readonly onOutside: (listener: (row: UnitRow) => void) => () => void;
  readonly close: () => Promise<Status>;
}

export interface EditorDeps {
  readonly storage: Storage;
  readonly channel: Channel;
  readonly now: () => number;
  /** Gives the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly random?: Random;
}

/** Saved after a quarter of a second of rest, or a second of typing without any. */
const idle = 250;
const atMost = 1000;
const retryFrom = 500;
const retryTo = 30_000;

const listenersOf = <T>() => {
  const all = new Set<(value: T) => void>();
  const add = (listener: (value: T) => void) => {
    all.add(listener);
    return () => void all.delete(listener);
  };
  return { add, tell: (value: T) => all.forEach((listener) => listener(value)) };
};

export const openEditor = (deps: EditorDeps, draft: string, rows: readonly UnitRow[]): Editor => {
  const saved = new Map(rows.map((row) => [row.unit, row]));
  const shown = new Map(rows.map((row) => [row.unit, row.values]));
  /** By unit, what this tab wrote last. */
  const written = new Map<string, UnitValues>();
  let pending = new Map<string, Pending>();
  let inFlight: Map<string, Pending> | null = null;
  let running: Promise<void> | null = null;
  let failure: Exclude<Status, string> | null = null;
  let failures = 0;
  let firstStagedAt = 0;
  let callOff = (): void => {};
  const statuses = listenersOf<Status>();
  const outside = listenersOf<UnitRow>();

  const status = (): Status => failure ?? (pending.size > 0 || inFlight ? 'saving' : 'saved');
  const current = (unit: string): Side | undefined => pending.get(unit) ?? inFlight?.get(unit) ?? saved.get(unit);

  const schedule = (ms: number): void => {
    callOff();
    callOff = deps.after(ms, () => void save());
  };

  const propose = (unit: string, change: Partial<Pending>): void => {
    const { values, order, deletedAt } = current(unit) ?? { values: {}, order: 0, deletedAt: null };
    const settled = pending.get(unit)?.settled ?? {};
    if (pending.size === 0) firstStagedAt = deps.now();
    pending.set(unit, { values, order, deletedAt, settled, sent: written.get(unit) ?? {}, ...change });
    schedule(Math.max(0, Math.min(idle, firstStagedAt + atMost - deps.now())));
    statuses.tell(status());
  };

  const adopt = (row: UnitRow, mine: Pending | undefined): void => {
    saved.set(row.unit, row);
    const later = pending.get(row.unit);
    // Typed while the save was under way: it stands on what was sent, and is carried over to the result.
    if (later && mine) pending.set(row.unit, { ...later, values: apply(mine.values, later.values, row.values), sent: mine.values });
    const news = !mine || JSON.stringify(mine.values) !== JSON.stringify(row.values) || mine.deletedAt !== row.deletedAt;
    if (news || row.conflicts) outside.tell(row);
  };

  const save = (): Promise<void> => {
    if (running) return running.then(() => (pending.size > 0 && !failure ? save() : undefined));
    if (pending.size === 0) return Promise.resolve();
    callOff();
    const batch = (inFlight = pending);
    pending = new Map();
    running = writeUnits(deps, draft, batch, saved).then((outcome) => {
      running = inFlight = null;
      if (outcome.ok) {
        failure = null;
        failures = 0;
        for (const [unit, { values }] of batch) written.set(unit, values);
        for (const row of outcome.value) adopt(row, batch.get(row.unit));
        deps.channel.tell({ draft, units: [...batch.keys()] });
        if (pending.size > 0) schedule(idle);
      } else {
        failure = { notSaved: outcome.code };
        // What was typed meanwhile stands on the batch already; the rest goes back as it was.
        for (const [unit, sent] of batch) {
          const later = pending.get(unit);
          pending.set(unit, later ? { ...later, settled: { ...sent.settled, ...later.settled } } : sent);
        }
        schedule(Math.min(retryTo, retryFrom * 2 ** failures));
        failures += 1;
      }
      statuses.tell(status());
    });
    return running;
  };

  const flush = async (): Promise<Status> => {
    if (running) await running;
    if (pending.size > 0) await save();
    // Once more for what came in while the first was on its way; a failure is left to its own retry.
    if (pending.size > 0 && !failure) await save();
    return status();
  };

  const stopListening = deps.channel.listen(async (message) => {
    if (message.draft !== draft) return;
    const quiet = message.units.filter((unit) => !pending.has(unit) && !inFlight?.has(unit));
    const read = await deps.storage.read(['units'], (db) => db.units.bulkGet(quiet.map((unit) => [draft, unit])));
    if (!read.ok) return;
    for (const row of read.value) {
      // Staged since: the save will merge with it.
      if (!row || pending.has(row.unit) || inFlight?.has(row.unit)) continue;
      if (row.rev > (saved.get(row.unit)?.rev ?? 0)) adopt(row, undefined);
    }
  });

  const rowsOf = (prefix: string): { unit: string; order: number }[] =>
    [...new Set([...saved.keys(), ...(inFlight?.keys() ?? []), ...pending.keys()])]
      .filter((unit) => unit.startsWith(`${prefix}.`))
      .flatMap((unit) => {
        const side = current(unit);
        return side && side.deletedAt === null ? [{ unit, order: side.order }] : [];
      })
      .sort((a, b) => a.order - b.order || (a.unit < b.unit ? -1 : 1));

  return {
    stage: (unit, values) => {
      const before = current(unit)?.values ?? {};
      const next = apply(shown.get(unit) ?? before, values, before);
      shown.set(unit, values);
      if (JSON.stringify(next) !== JSON.stringify(before)) propose(unit, { values: next });
    },
    addRow: (prefix, values = {}) => {
      const unit = `${prefix}.${newId(deps.random)}`;
      shown.set(unit, values);
      propose(unit, { values, order: (rowsOf(prefix).at(-1)?.order ?? -1) + 1 });
      return unit;
    },
    removeRow: (unit) => propose(unit, { deletedAt: deps.now() }),
    restoreRow: (unit) => propose(unit, { deletedAt: null }),
    moveRow: (unit, index) => {
      const others = rowsOf(unit.slice(0, unit.lastIndexOf('.'))).filter((row) => row.unit !== unit);
      const [before, behind] = [others[index - 1], others[index]];
      const order = before && behind ? (before.order + behind.order) / 2 : before ? before.order + 1 : behind ? behind.order - 1 : 0;
      propose(unit, { order });
    },
    conflicts: () =>
      [...saved.values()].flatMap((row) =>
        Object.entries(row.conflicts ?? {}).map(([path, others]) => ({ unit: row.unit, path, saved: valueAt(row.values, path), others })),
      ),
    resolve: ({ unit, path, saved: kept, others }, value) =>
      propose(unit, { settled: { ...pending.get(unit)?.settled, [path]: { value, seen: [kept, ...others] } } }),
    status,
    units: () =>
      [...new Set([...saved.keys(), ...(inFlight?.keys() ?? []), ...pending.keys()])].flatMap((unit) => {
        const side = current(unit);
        return side && side.deletedAt === null ? [{ unit, values: side.values, order: side.order }] : [];
      }),
    flush,
    onStatus: statuses.add,
    onOutside: outside.add,
    close: async () => {
      const last = await flush();
      stopListening();
      if (last === 'saved') callOff();
      return last;
    },
  };
};
