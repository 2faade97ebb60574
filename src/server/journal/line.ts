/** Lines of the journal: an index of submissions that lists and searches can use. */
import type { Channel } from '#law/filing/journal';
import type { Finding } from '#law/form/finding';
import { foldVersion, needleOf } from '#law/search/fold';
import { sortKey } from '#law/search/sort-key';
import type { Instant } from '#law/filing/wire';
import { all, insert, run, type App } from '../rows';

export interface NewLine {
  /** Of the submission. */
  readonly id: string;
  readonly call: string;
  readonly bin: string;
  readonly name: string;
  readonly region: string;
  readonly direction: string;
  readonly channel: Channel;
  readonly arrivedAt: Instant;
  readonly files: number;
  /** All that was found; those that do not refuse are kept. */
  readonly findings: readonly Finding[];
}

const foldedOf = (name: string) => ({ nameKey: sortKey(name), needle: needleOf(name), folded: foldVersion });

/** Beside a new submission, in its transaction. What becomes of it, a trigger follows. */
export const writeLine = (tx: App, { findings, ...line }: NewLine): void => {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  insert(tx, 'journal', {
    ...line, ...foldedOf(line.name), findings: JSON.stringify(warnings), warnings: warnings.length, number: '', ordinal: 0, state: 'awaiting',
  });
};

/** Of an erased filing: its line stays, and nothing of what its text said. */
export const forgetLine = (tx: App, id: string): void =>
  run(tx, `UPDATE journal SET name = '', "nameKey" = '', needle = '', region = '', findings = '[]', warnings = 0 WHERE id = {:id}`, { id });

/** Lines whose needles an older folding made. */
export const foldAnew = (app: core.App): void => {
  const old = all(app, 'SELECT id, name FROM journal WHERE folded < {:version} AND name != \'\'', { version: foldVersion }, { id: '', name: '' });
  if (old.length === 0) return;
  app.runInTransaction((tx) => {
    for (const { id, name } of old) {
      run(tx, 'UPDATE journal SET "nameKey" = {:nameKey}, needle = {:needle}, folded = {:folded} WHERE id = {:id}', { id, ...foldedOf(name) });
    }
  });
};
