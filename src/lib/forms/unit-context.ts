import { createContext } from 'svelte';
import type { Editor } from '$lib/drafts/editor';
import type { UnitRow } from '$lib/storage/tables';
import type { DraftSession } from './draft-session.svelte';

/** What a unit's form needs of what it belongs to: a draft, or the organisation's profile. */
export interface UnitSession {
  typing: boolean;
  readonly editor: Pick<Editor, 'units' | 'stage'>;
  readonly typed: () => void;
  readonly onCommit: (commit: () => void) => () => void;
  readonly onOutside: (listener: (row: UnitRow) => void) => () => void;
}

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
