/** The register of applications as the office asks for it (`/api/otinim/office/applications`). */
import { awardDirections } from '../directions';
import type { Finding } from '../form/finding';
import { regions } from '../regions';
import type { Instant, Sha256 } from './wire';

/** AW-2: how an application came. */
export const channels = ['web', 'post', 'hand'] as const;
export type Channel = (typeof channels)[number];
export const filingStates = ['awaiting', 'registered', 'replaced', 'withdrawn', 'lapsed'] as const;
export type FilingState = (typeof filingStates)[number];
export const journalSorts = ['arrived', 'number', 'name'] as const;
export type JournalSort = (typeof journalSorts)[number];

export interface JournalFilters {
  readonly call: string;
  /** As typed; `law/search` reads it. */
  readonly text: string;
  /** An empty list is no filter. */
  readonly direction: readonly string[];
  readonly region: readonly string[];
  readonly state: readonly FilingState[];
  readonly channel: readonly Channel[];
  /** Only those with a warning of the law. */
  readonly findings: boolean;
  readonly sort: JournalSort;
  readonly descending: boolean;
}
export interface JournalLine {
  readonly id: string;
  /** Empty until it is registered. */
  readonly number: string;
  readonly arrivedAt: Instant;
  readonly name: string;
  readonly bin: string;
  readonly direction: string;
  readonly region: string;
  readonly state: FilingState;
  readonly channel: Channel;
  /** Files of its manifest, and how many of them are stored. */
  readonly files: number;
  readonly stored: number;
  readonly findings: readonly Finding[];
  /** When its text, files and names were erased; empty while they are there. `name` and `region` are empty then. */
  readonly erasedAt: Instant | '';
}
export interface JournalPage {
  readonly lines: readonly JournalLine[];
  /** Where the next page begins; null on the last. */
  readonly next: { readonly key: string; readonly id: string } | null;
  /** Of all that match but for the filter by direction. */
  readonly directions: readonly { readonly direction: string; readonly count: number }[];
  /** Of all that match. */
  readonly total: number;
}
export interface ApplicationAnswer {
  readonly line: JournalLine;
  readonly call: string;
  readonly sha256: Sha256;
  /** The exact text that was hashed; empty when it was erased. */
  readonly text: string;
  readonly attachmentsUntil: Instant;
  readonly attachments: readonly { readonly id: string; readonly sha256: Sha256; readonly name: string; readonly kind: string; readonly size: number }[];
  readonly events: readonly { readonly seq: number; readonly kind: string; readonly at: Instant; readonly body: string }[];
  /** Other filings of the BIN, in whichever call. */
  readonly previous: readonly (Pick<JournalLine, 'id' | 'number' | 'arrivedAt' | 'direction' | 'state'> & { readonly call: string; readonly year: number })[];
  /** Published awards of the BIN (AW-6). */
  readonly awards: readonly { readonly direction: string; readonly decidedOn: string }[];
}
export const exportKinds = ['xlsx', 'csv', 'zip'] as const;
export type ExportKind = (typeof exportKinds)[number];
export interface ExportAnswer {
  readonly id: string;
  readonly at: Instant;
  readonly count: number;
  /** Empty for an archive, which comes from its own address. */
  readonly lines: readonly JournalLine[];
}

/** All lines of a call, the latest arrival first. */
export const noFilters = (call: string): JournalFilters => ({
  call, text: '', direction: [], region: [], state: [], channel: [], findings: false, sort: 'arrived', descending: true,
});

const lists = { direction: awardDirections, region: regions, state: filingStates, channel: channels } as const;
const sortsWithSign = journalSorts.flatMap((sort) => [sort, `-${sort}`]);

/** @returns null for anything that no screen of ours would ask. */
export const readFilters = (get: (name: string) => string): JournalFilters | null => {
  const listed = (name: keyof typeof lists): string[] | null => {
    const values = [...new Set(get(name).split(',').filter((value) => value !== ''))];
    return values.every((value) => (lists[name] as readonly string[]).includes(value)) ? values : null;
  };
  const [direction, region, state, channel] = [listed('direction'), listed('region'), listed('state'), listed('channel')];
  const sort = get('sort') || '-arrived';
  const call = get('call');
  if (!direction || !region || !state || !channel || !sortsWithSign.includes(sort) || !['', '1'].includes(get('findings')) || !/^[a-z0-9]{15}$/.test(call)) {
    return null;
  }
  return {
    call, text: get('q').slice(0, 200), direction, region, state: state as FilingState[], channel: channel as Channel[],
    findings: get('findings') === '1', sort: sort.replace('-', '') as JournalSort, descending: sort.startsWith('-'),
  };
};

/** As an address holds them; what is not asked has no name. */
export const writeFilters = (filters: JournalFilters): Readonly<Record<string, string>> => {
  const { call, text, findings, sort, descending } = filters;
  const all = {
    call,
    q: text,
    ...Object.fromEntries((Object.keys(lists) as (keyof typeof lists)[]).map((name) => [name, filters[name].join(',')])),
    findings: findings ? '1' : '',
    sort: sort === 'arrived' && descending ? '' : `${descending ? '-' : ''}${sort}`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
};
