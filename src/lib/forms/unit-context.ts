import { createContext } from 'svelte';
import type { DraftSession } from './draft-session.svelte';

/** What the fields of one unit share. Paths are whole: `head.person.surname`, `projects.list.<row>.to`. */
export interface UnitContext {
  readonly session: DraftSession;
  /** The value as last committed, not at each key. */
  readonly valueOf: (path: string) => unknown;
  /** In words, when it is to be shown. */
  readonly errorOf: (path: string) => string | undefined;
  /** Another value by the program: a consent, a copied answer. */
  readonly put: (path: string, value: string | boolean) => void;
}

export const [useUnit, provideUnit] = createContext<UnitContext>();
