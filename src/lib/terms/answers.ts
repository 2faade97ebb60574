import * as z from 'zod/mini';
import type { DowntimesAnswer } from '#law/filing/office-wire';
import { reader } from '../remote/reader';

const text = z.string();
const call = z.object({
  id: text, code: text, year: z.int(), edition: text, title: z.object({ kk: text, ru: text, en: text }), opensAt: text, closesAt: text, graceHours: z.number(),
  replaceable: z.boolean(), extension: z.exactOptional(z.object({ announced: text, from: text, to: text })), retentionYears: z.exactOptional(z.int()),
});
const gap = z.object({ id: text, from: text, to: text, lost: z.number(), proposed: text, latest: text, decideUntil: text });
const answer = z.object({ now: text, call, downtimes: z.array(gap) });

export const readDowntimes = reader<DowntimesAnswer>(answer);
