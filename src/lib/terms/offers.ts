/** What the office may do about a measured downtime, by the same law as the server's. */
import { extensionFault, type ExtensionFault } from '#law/filing/extension';
import type { DowntimesAnswer } from '#law/filing/office-wire';
import type { Instant } from '#law/filing/wire';

type Gap = DowntimesAnswer['downtimes'][number];

/** The closes that may be chosen, earliest first; none when it cannot be decided, and then why. */
export const offersOf = ({ now, call }: Pick<DowntimesAnswer, 'now' | 'call'>, gap: Gap): { readonly closes: readonly Instant[]; readonly fault: ExtensionFault | null } => {
  const faults = [...new Set([gap.proposed, gap.latest])].map((closesAt) => ({ closesAt, fault: extensionFault(call, gap, closesAt, now) }));
  const closes = faults.filter(({ fault }) => fault === null).map(({ closesAt }) => closesAt);
  return { closes, fault: closes.length > 0 ? null : (faults[0]?.fault ?? 'extension.ground') };
};

/** Whether the close that counts was set for it. */
export const isGround = ({ call }: Pick<DowntimesAnswer, 'call'>, { from, to }: Gap): boolean => call.extension?.from === from && call.extension.to === to;

/** Whole minutes, begun ones too. */
export const minutesOf = (milliseconds: number): { readonly hours: number; readonly minutes: number } => {
  const all = Math.ceil(milliseconds / 60_000);
  return { hours: Math.floor(all / 60), minutes: all % 60 };
};
