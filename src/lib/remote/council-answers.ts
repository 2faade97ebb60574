/** Whether what came is what the wire promises (I7). Codes may be newer than this build. */
import * as z from 'zod/mini';
import type { ActAnswer, ActsAnswer } from '#law/council/act';
import type { MemberCouncils } from '#law/council/seats-wire';
import type { CouncilPaper, MemberSheets } from '#law/council/sheets-wire';
import { reader } from './reader';

const text = z.string();
const acts = z.object({
  answers: z.array(z.union([
    z.object({ id: text, status: z.literal('done'), at: text }),
    z.object({ id: text, status: z.literal('refused'), code: text, params: z.optional(z.record(text, z.union([text, z.number()]))) }),
  ])),
});

const readActs = reader<ActsAnswer>(acts);
export const readActAnswers = (body: unknown): readonly ActAnswer[] | null => readActs(body)?.answers ?? null;

const count = z.int();
const points = z.record(text, count);
const titled = { call: text, title: z.object({ kk: text, ru: text, en: text }), year: count };
const stage = z.object({ announcedAt: text, listedAt: text, approvedAt: text, closedAt: text, decidedAt: text, publishedAt: text });
const settings = z.object({
  criteria: text, quorumPercent: count, quorumLeast: count, ties: z.array(text), recipients: count, threshold: z.nullable(count),
  voidWhenSingle: z.boolean(), award: z.nullable(count), leastMci: z.nullable(count), paperHours: count,
});
// A recused one first: it has no more than its number, whatever came with it.
const memberPaper = z.union([z.object({ number: text, recused: z.literal(true) }), z.object({ id: text, number: text, direction: text, name: text })]);
const councils = z.object({
  now: text, person: text,
  seats: z.array(z.object({
    ...titled, id: text, name: text, seat: text, bin: text, acceptedAt: text, approvedAt: text, stage, settings,
    declarations: z.array(z.object({ id: text, at: text, sha256: text, text })),
    applicants: z.array(z.object({ bin: text, name: text })),
    papers: z.array(memberPaper),
  })),
});
const paper = z.object({
  id: text, call: text, number: text, text, files: z.array(z.object({ id: text, sha256: text, name: text, kind: text, size: count })),
});
const sheets = z.object({
  call: text, seat: text,
  own: z.array(z.object({ id: text, paper: text, revision: count, points, comments: z.record(text, text), lockedAt: text, reopenedAt: text, reopenReason: text })),
  others: z.array(z.object({ seat: text, name: text, paper: text, points })),
});

export const readCouncils = reader<MemberCouncils>(councils);
export const readPaper = reader<CouncilPaper>(paper);
export const readSheets = reader<MemberSheets>(sheets);
