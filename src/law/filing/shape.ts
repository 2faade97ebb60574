import * as z from 'zod/mini';
import { wellFormed } from '../text';
import type { Package } from '../form/fields';
import { answersLook, isList, isObject, type Look } from '../form/plain';
import { answersShape } from '../form/schema';
import { limits } from './wire';

const patterns = {
  id: /^[a-z0-9]{15}$/,
  sha256: /^[0-9a-f]{64}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
} as const;
const kinds = ['pdf', 'docx', 'doc', 'jpeg', 'png'] as const;
const languages = ['kk', 'ru', 'en'] as const;
const longestSlot = 120;
const largestFile = limits.filesTotal * 10;
const mostFiles = limits.files * 4;

const id = z.string().check(z.regex(patterns.id));
const sha256 = z.string().check(z.regex(patterns.sha256));
const instant = z.string().check(z.regex(patterns.instant));

/** A name without a path: it becomes a file's name on the office's machine. */
export const isFileName = (name: string): boolean =>
  name.length > 0 && name.length <= 200 && name === name.trim() && !/[\\/\n\t]/.test(name) && wellFormed(name);

const attachment = z.strictObject({
  id,
  slot: z.string().check(z.maxLength(longestSlot)),
  name: z.string().check(z.refine(isFileName)),
  kind: z.enum(kinds),
  // -0 is a whole number to zod, and none that `canonical` can write.
  size: z.int().check(z.minimum(0), z.maximum(largestFile), z.refine((size) => !Object.is(size, -0))),
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
    language: z.enum(languages),
    sealedAt: instant,
    answers: answersShape(pack),
    attachments: z.array(attachment).check(z.maxLength(mostFiles)),
  });

const isPattern =
  (pattern: RegExp): Look =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isOneOf =
  (values: readonly unknown[]): Look =>
  (value) =>
    values.includes(value);
const isId = isPattern(patterns.id);
const isSize: Look = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= largestFile;

const isAttachment = isObject({
  id: isId,
  slot: (value) => typeof value === 'string' && value.length <= longestSlot,
  name: (value) => typeof value === 'string' && isFileName(value),
  kind: isOneOf(kinds),
  size: isSize,
  sha256: isPattern(patterns.sha256),
});

/** The quick look beside `documentShape`: yes is zod's yes, with keys in canonical order; no says nothing. */
export const documentLook = (pack: Package): Look =>
  isObject({
    format: isOneOf(['otinim.document/1']),
    id: isId,
    parent: (value) => value === null || isId(value),
    package: isOneOf([pack.id]),
    edition: isOneOf([pack.edition]),
    call: isId,
    language: isOneOf(languages),
    sealedAt: isPattern(patterns.instant),
    answers: answersLook(pack),
    attachments: isList(isAttachment, mostFiles),
  });
