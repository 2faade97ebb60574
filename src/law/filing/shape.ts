import * as z from 'zod/mini';
import { wellFormed } from '../text';
import type { Package } from '../form/fields';
import { answersShape } from '../form/schema';
import { limits } from './wire';

const id = z.string().check(z.regex(/^[a-z0-9]{15}$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A name without a path: it becomes a file's name on the office's machine. */
export const isFileName = (name: string): boolean =>
  name.length > 0 && name.length <= 200 && name === name.trim() && !/[\\/\n\t]/.test(name) && wellFormed(name);

const attachment = z.strictObject({
  id,
  slot: z.string().check(z.maxLength(120)),
  name: z.string().check(z.refine(isFileName)),
  kind: z.enum(['pdf', 'docx', 'doc', 'jpeg', 'png']),
  size: z.int().check(z.minimum(0), z.maximum(limits.filesTotal * 10)),
  sha256,
});

/** The strict shape of a sealed document of one package. */
export const documentShape = (pack: Package) =>
  z.strictObject({
    format: z.literal('otinim.document/1'),
    id,
    parent: z.nullable(id),
    package: z.literal(pack.id),
    edition: z.literal(pack.edition),
    call: id,
    language: z.enum(['kk', 'ru', 'en']),
    sealedAt: instant,
    answers: answersShape(pack),
    attachments: z.array(attachment).check(z.maxLength(limits.files * 4)),
  });
