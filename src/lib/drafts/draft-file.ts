/** The shape of a draft as a file, `name.otinim.json`, and its strict reading (P3). */
import * as z from 'zod/mini';
import { isFileName } from '#law/filing/shape';
import { limits } from '#law/filing/wire';

export const draftFormat = 'otinim.draft/1';
/** Bytes of a file that is read at all: files to 200 MB in base64, and the answers. */
export const mostImported = Math.ceil((limits.filesTotal * 4) / 3) + 4 * 1024 * 1024;

const id = z.string().check(z.regex(/^[a-z0-9]{15}$/));
const key = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/));
const path = z.string().check(z.regex(/^[a-zA-Z0-9]{1,60}(\.[a-zA-Z0-9]{1,60}){0,5}$/));
/** `section`, or `section.rows.<rowId>` with an id that may be filed: no other row could ever be sent. */
const unit = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}(\.[a-zA-Z][a-zA-Z0-9]{0,59}\.[a-z0-9]{1,15})?$/));
const scalar = z.union([z.string().check(z.maxLength(50_000)), z.boolean()]);
const values = z.record(key, z.union([scalar, z.record(key, scalar)]));

const content = z.strictObject({
  draft: z.strictObject({
    id,
    package: z.string().check(z.maxLength(60)),
    edition: z.string().check(z.maxLength(60)),
    call: z.nullable(z.string().check(z.maxLength(60))),
    title: z.string().check(z.maxLength(2000)),
    direction: z.string().check(z.maxLength(60)),
    parent: z.nullable(id),
  }),
  units: z.array(z.strictObject({ unit, values, order: z.number() })).check(z.maxLength(5000)),
  files: z
    .array(z.strictObject({
      id, slot: path,
      name: z.string().check(z.refine(isFileName)),
      kind: z.enum(['pdf', 'docx', 'doc', 'jpeg', 'png']),
      size: z.int().check(z.minimum(1), z.maximum(limits.file)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      addedAt: z.int(),
      width: z.optional(z.int()),
      height: z.optional(z.int()),
    }))
    .check(z.maxLength(limits.files)),
});
export type DraftContent = z.infer<typeof content>;

const envelope = z.strictObject({
  format: z.string(),
  /** SHA-256 of `content` as it stands in the file. */
  sha256: z.string(),
  /** JSON as text, so that what was hashed is what is read, whatever order a tool gives to keys. */
  content: z.string(),
  bytes: z.record(z.string(), z.string()),
});

export type FileTrouble = 'import.not_a_draft' | 'import.newer' | 'import.damaged' | 'import.large';

export const parseEnvelope = (text: string): z.infer<typeof envelope> | FileTrouble => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Cut on its way, or something else altogether: the beginning tells.
    return text.startsWith(`{"format":"otinim.draft/`) ? 'import.damaged' : 'import.not_a_draft';
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format !== 'string' || !format.startsWith('otinim.draft/')) return 'import.not_a_draft';
  if (format !== draftFormat) return 'import.newer';
  const parsed = envelope.safeParse(value);
  return parsed.success ? parsed.data : 'import.damaged';
};

export const parseContent = (text: string): DraftContent | FileTrouble => {
  try {
    const parsed = content.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'import.damaged';
  } catch {
    return 'import.damaged';
  }
};
