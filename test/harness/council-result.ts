/** A council brought to its result in tests. */
import type { OfficeResult } from '#law/council/result-wire';
import { councilAt, type Council, type CouncilOptions } from './council';
import { officeActs, outcomeOf } from './council-acts';
import { lock } from './council-sheets';
import type { Host } from './host';
import { json, request, type Reply } from './requests';

/** Points by member, then by paper; null for a sheet that was never locked. */
export type Given = readonly (readonly (readonly number[] | null)[])[];

const pointsOf = (list: readonly number[]) => Object.fromEntries(list.map((points, at) => [`c${at + 1}`, points]));

/** Scored and closed. */
export const scoredCouncil = (host: Host, given: Given, options: CouncilOptions = {}, beforeClose: (council: Council) => Promise<void> = () => Promise.resolve()): Promise<Council> =>
  councilAt(host, 'scored', options, async (council) => {
    for (const [m, papers] of given.entries()) {
      for (const [p, points] of papers.entries()) {
        const [member, paper] = [council.members[m], council.papers[p]];
        if (points !== null && member && paper) await lock(host, council, member, paper, pointsOf(points));
      }
    }
    await beforeClose(council);
  });

/** Today in Almaty. */
export const today = (): string => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);

export const sitting = ({ call, members }: Council, over: object = {}): Readonly<Record<string, unknown>> =>
  ({ kind: 'sitting.hold', call, heldOn: today(), place: 'Астана қ.', present: members.map(({ seat }) => seat), agenda: '', dissent: [], chairs: [], ...over });

/** «done», or the refusal, of each act in its turn. */
export const acts = async (host: Host, { secretary }: Council, ...list: readonly Readonly<Record<string, unknown>>[]): Promise<string[]> => (await officeActs(host, secretary, ...list)).map(outcomeOf);

export const concluded = (host: Host, council: Council): Promise<string[]> =>
  acts(host, council, sitting(council), { kind: 'council.decide', call: council.call, decidedOn: today() }, { kind: 'result.publish', call: council.call });

export const resultIn = async (host: Host, { call, secretary }: Council): Promise<OfficeResult> =>
  json<OfficeResult>(await request(host, 'GET', `/api/otinim/office/council/${call}/result`, { token: secretary.token }));
export const publicationOf = (host: Host, call: string): Promise<Reply> => request(host, 'GET', `/api/otinim/publications/${call}`);
