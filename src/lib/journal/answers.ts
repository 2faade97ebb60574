/** Whether what came is what the office's routes promise (I7). */
import * as z from 'zod/mini';
import { channels, filingStates, type ApplicationAnswer, type ExportAnswer, type JournalPage } from '#law/filing/journal';
import { reader } from '../remote/reader';

const text = z.string();
const finding = z.object({
  rule: text, path: text, code: text, severity: z.enum(['error', 'warning']), params: z.record(z.string(), z.union([z.string(), z.number()])),
});
const line = z.object({
  id: text, number: text, arrivedAt: text, name: text, bin: text, direction: text, region: text, state: z.enum(filingStates), channel: z.enum(channels),
  files: z.int(), stored: z.int(), findings: z.array(finding),
  // An older host says nothing of it.
  erasedAt: z._default(text, ''),
});
const page = z.object({
  lines: z.array(line),
  next: z.nullable(z.object({ key: text, id: text })),
  directions: z.array(z.object({ direction: text, count: z.int() })),
  total: z.int(),
});
const application = z.object({
  line, call: text, sha256: text, text, attachmentsUntil: text,
  attachments: z.array(z.object({ id: text, sha256: text, name: text, kind: text, size: z.int() })),
  events: z.array(z.object({ seq: z.int(), kind: text, at: text, body: text })),
  previous: z.array(z.object({ id: text, number: text, arrivedAt: text, direction: text, state: z.enum(filingStates), call: text, year: z.int() })),
  awards: z.array(z.object({ direction: text, decidedOn: text })),
});
const exported = z.object({ id: text, at: text, count: z.int(), lines: z.array(line) });

// A finding's code may be newer than this build: the words for it are then general ones.
export const readPage = reader<JournalPage>(page);
export const readApplication = reader<ApplicationAnswer>(application);
export const readExport = reader<ExportAnswer>(exported);
