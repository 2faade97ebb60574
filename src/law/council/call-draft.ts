/** A call before its announcement: all that will be fixed by it and shown to all. */
import { criteriaSets } from '../criteria/set';
import { isInstant } from '../instant';
import { canonical } from '../filing/canonical';
import type { Call } from '../filing/wire';
import { isRecord, type Unread } from '../record';
import { isTieStep, tieSteps, type CouncilSettings } from './settings';

export interface CallDraft extends Pick<Call, 'code' | 'year' | 'edition' | 'title' | 'opensAt' | 'closesAt' | 'graceHours' | 'replaceable'> {
  /** Whole years after the close that personal data are kept; 0 cannot be announced. */
  readonly retentionYears: number;
  readonly council: CouncilSettings;
}

/** Bounds of the shape; what is lawful, `openingFindings` says. */
export const draftLimits = { code: 12, title: 300, graceHours: 240, retentionYears: 75, seats: 15, recipients: 20, paperHours: 720, leastMci: 1_000_000, award: 1_000_000_000_000 } as const;

const has = (value: Unread, keys: string): boolean => Object.keys(value).sort().join(' ') === keys;
const whole = (value: unknown, least: number, most: number): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const orNull = (value: unknown, most: number): boolean => value === null || whole(value, 1, most);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.trim() === value && value.length <= most && !/[\u0000-\u001f\u007f]/.test(value);

const isMoment = (value: unknown): boolean => typeof value === 'string' && isInstant(value);

const isCouncil = (value: unknown): value is CouncilSettings => {
  if (!isRecord(value) || !has(value, 'award criteria leastMci paperHours quorumLeast quorumPercent recipients threshold ties voidWhenSingle')) return false;
  const { ties } = value;
  return criteriaSets.some(({ id }) => id === value['criteria'])
    && whole(value['quorumPercent'], 1, 100) && whole(value['quorumLeast'], 1, draftLimits.seats)
    && Array.isArray(ties) && ties.length <= tieSteps.length && ties.every(isTieStep)
    && whole(value['recipients'], 1, draftLimits.recipients) && orNull(value['threshold'], 100) && typeof value['voidWhenSingle'] === 'boolean'
    && orNull(value['award'], draftLimits.award) && orNull(value['leastMci'], draftLimits.leastMci) && whole(value['paperHours'], 1, draftLimits.paperHours);
};

/** A draft from whoever sent it: exactly its members, each within its bounds; null otherwise. */
export const readCallDraft = (value: unknown): CallDraft | null => {
  if (!isRecord(value) || !has(value, 'closesAt code council edition graceHours opensAt replaceable retentionYears title year')) return null;
  const { title } = value;
  const sound = isText(value['code'], draftLimits.code) && whole(value['year'], 2018, 2100) && isText(value['edition'], 60)
    && isRecord(title) && has(title, 'en kk ru') && Object.values(title).every((text) => isText(text, draftLimits.title))
    && isMoment(value['opensAt']) && isMoment(value['closesAt'])
    && whole(value['graceHours'], 0, draftLimits.graceHours) && typeof value['replaceable'] === 'boolean'
    && whole(value['retentionYears'], 0, draftLimits.retentionYears) && isCouncil(value['council']);
  return sound ? (value as unknown as CallDraft) : null;
};

/** What an officer has seen before announcing: the hash of this names it. */
export const draftText = (draft: CallDraft): string => canonical(draft);
