/** The office's screens. A screen that is not there yet has no line: a link always leads somewhere. */
import type { IconName } from '$lib/ui/icon-paths';
import type { Role } from '../remote/remote';
import type { OfficeWords } from './words.kk';

export interface OfficeScreen {
  readonly href: `/office/${string}`;
  readonly name: keyof OfficeWords['nav'];
  readonly icon: IconName;
  /** Screens that are reached through it. */
  readonly holds?: readonly `/office/${string}`[];
  /** Those whose screen it is; without it, all of the office. */
  readonly roles?: readonly Role[];
}

const officeScreens: readonly OfficeScreen[] = [
  { href: '/office/applications', name: 'applications', icon: 'file' },
  { href: '/office/calls', name: 'calls', icon: 'send', holds: ['/office/admission', '/office/council'] },
  { href: '/office/organisations', name: 'organisations', icon: 'seal' },
  { href: '/office/intake', name: 'intake', icon: 'pen' },
  { href: '/office/terms', name: 'terms', icon: 'queue' },
  { href: '/office/retention', name: 'retention', icon: 'trash', roles: ['administrator'] },
  { href: '/office/chain', name: 'chain', icon: 'seal' },
  { href: '/office/health', name: 'health', icon: 'info', roles: ['administrator'] },
];

export const screensOf = (role: Role | undefined): readonly OfficeScreen[] =>
  officeScreens.filter(({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)));
