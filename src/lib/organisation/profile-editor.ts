/** The profile behind the same inputs as a draft's sections: what is typed is kept at rest, and said so truthfully. */
import { saveOnLeave } from '../drafts/autosave';
import type { UnitSession } from '../forms/unit-context';
import type { Storage } from '../storage/storage';
import type { UnitValues } from '../storage/tables';
import { saveSection, type Stored } from './profile';

export interface ProfileEditor extends UnitSession {
  /** The organisation it was opened for: what is typed is kept for that one, whichever is at hand. */
  readonly key: string;
  /** Whether anything was typed here. */
  readonly touched: () => boolean;
  readonly flush: () => Promise<boolean>;
  readonly close: () => void;
}
type Told = (state: 'saving' | 'saved' | 'failed' | 'memory', reason?: string) => void;

export const openProfileEditor = (storage: Storage, stored: Stored, tell: Told): ProfileEditor => {
  const values = new Map<string, UnitValues>(Object.entries(stored.typed));
  const commits = new Set<() => void>();
  const kept = new Map(values);
  const unsaved = new Set<string>();
  const { key } = stored;
  let touched = false;
  let running: Promise<boolean> = Promise.resolve(true);

  const save = async (): Promise<boolean> => {
    while (unsaved.size > 0) {
      const [section = ''] = unsaved;
      unsaved.delete(section);
      const typed = values.get(section) ?? {};
      const saved = await saveSection(storage, { key, section, was: kept.get(section) ?? {}, values: typed }, Date.now());
      if (!saved.ok) {
        unsaved.add(section);
        tell('failed', saved.code);
        return false;
      }
      kept.set(section, typed);
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
    key,
    touched: () => touched,
    typing: false,
    editor: {
      units: () => [...values].map(([unit, section]) => ({ unit, values: section, order: 0 })),
      stage: (unit, section) => {
        if (JSON.stringify(values.get(unit)) === JSON.stringify(section)) return;
        touched = true;
        values.set(unit, section);
        unsaved.add(unit);
        void run();
      },
    },
    typed: () => {
      touched = true;
      tell('saving');
    },
    onCommit: (commit) => {
      commits.add(commit);
      return () => void commits.delete(commit);
    },
    onOutside: () => () => undefined,
    flush,
    close: () => stopLeaving(),
  };
};
