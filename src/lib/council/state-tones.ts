import type { SheetState } from './sheet-state';

export const stateTones: Readonly<Record<SheetState, 'plain' | 'good' | 'warn' | 'bad' | 'busy'>> = {
  none: 'plain', begun: 'busy', locked: 'warn', handed: 'good', refused: 'bad', reopened: 'warn',
};
