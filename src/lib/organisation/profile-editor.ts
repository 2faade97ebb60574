/** The profile behind the same inputs as a draft's sections: what is typed is kept at rest, and said so truthfully. */
import { saveOnLeave } from '../drafts/autosave';
import type { UnitSession } from '../forms/unit-context';
import type { Storage } from '../storage/storage';
import type { UnitValues } from '../storage/tables';
import { saveSection, type Stored } from './profile';

export interface ProfileEditor extends UnitSession {
  readonly flush: () => Promise<boolean>;
  readonly close: () => void;
}
type Told = (state: 'saving' | 'saved' | 'failed' | 'memory', reason?: string) => void;

export const openProfileEditor = (storage: Storage, stored: Stored, tell: Told): ProfileEditor => {
  const values = new Map<string, UnitValues>(Object.entries(stored.typed));
  const commits = new Set<() => void>();
  const unsaved = new Set<string>();
  let running: Promise<boolean> = Promise.resolve(true);

  const save = async (): Promise<boolean> => {
    while (unsaved.size > 0) {
      const [section = ''] = unsaved;
      unsaved.delete(section);
      const kept = await saveSection(storage, section, values.get(section) ?? {}, Date.now());
      if (kept.ok) continue;
      unsaved.add(section);
      tell('failed', kept.code);
      return false;
    }
    tell(storage.state().kind === 'memory' ? 'memory' : 'saved');
    return true;
  };
  const run = (): Promise<boolean> => (running = running.then(save));
  const flush = (): Promise<boolean> => {
    for (const commit of commits) commit();
    return run();
  };
  const stopLeaving = saveOnLeave({ flush }, document, window);
  return {
    typing: false,
    editor: {
      units: () => [...values].map(([unit, section]) => ({ unit, values: section, order: 0 })),
      stage: (unit, section) => {
        if (JSON.stringify(values.get(unit)) === JSON.stringify(section)) return;
        values.set(unit, section);
        unsaved.add(unit);
        void run();
      },
    },
    typed: () => tell('saving'),
    onCommit: (commit) => {
      commits.add(commit);
      return () => void commits.delete(commit);
    },
    onOutside: () => () => undefined,
    flush,
    close: () => stopLeaving(),
  };
};
