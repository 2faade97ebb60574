/** How far scoring has come, of what the office may know: states alone. */
import type { OfficeCell, OfficeScoredPaper } from '#law/council/sheets-wire';

export const lockedIn = ({ cells }: Pick<OfficeScoredPaper, 'cells'>): number => cells.filter(({ state }) => state === 'locked').length;
/** Sheets that may still be locked. */
export const openIn = ({ cells }: Pick<OfficeScoredPaper, 'cells'>): number => cells.filter(({ state }) => state === 'open' || state === 'reopened').length;
export const isQuorate = (paper: Pick<OfficeScoredPaper, 'cells' | 'quorum'>): boolean => lockedIn(paper) >= paper.quorum;
export const tones: Readonly<Record<OfficeCell['state'], 'plain' | 'good' | 'warn'>> = { open: 'plain', locked: 'good', reopened: 'warn', away: 'plain', silent: 'warn' };
