/** Whether what came is what the wire promises (I7). Kinds and codes may be newer than this build. */
import * as z from 'zod/mini';
import type { NoticesAnswer } from '#law/filing/notice';
import type { PapersAnswer } from '#law/filing/papers';
import { reader } from './reader';

const text = z.string();
const papers = z.object({
  now: text,
  papers: z.array(z.object({
    id: text, call: text, title: text, bin: text, direction: text, sha256: text, files: z.int(), number: text, attachmentsUntil: text, replaces: text,
    events: z.array(z.object({ seq: z.int(), kind: text, at: text, body: text })),
  })),
});
const notices = z.object({
  now: text,
  notices: z.array(z.object({
    id: text, code: text, params: z.record(text, z.union([text, z.number()])), at: text, readAt: text,
  })),
});
const records = z.object({
  items: z.array(z.object({ id: text, collectionId: text, sha256: text, size: z.int(), name: text, file: text })),
});

export const readPapers = reader<PapersAnswer>(papers);
export const readNotices = reader<NoticesAnswer>(notices);
export const readAttachments = reader<z.infer<typeof records>>(records);
export const readFileToken = reader<{ readonly token: string }>(z.object({ token: text }));
