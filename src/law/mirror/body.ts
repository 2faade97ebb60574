/** The strict shape of a mirrored row's body: the server trusts no device, and a device no server (I7). */
import * as z from 'zod/mini';
import { hasLoneSurrogate } from '../characters';
import { canonical, depthOf, hasLoneEscape } from '../filing/canonical';
import { isFileName } from '../filing/shape';
import { limits } from '../filing/wire';
import { mirrorLimits, type DraftBody, type FileBody, type MirrorKey, type MirrorKind, type UnitBody } from './wire';

const id = z.string().check(z.regex(/^[a-z0-9]{15}$/));
const word = z.string().check(z.maxLength(60));
const key = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/));
const path = z.string().check(z.regex(/^[a-zA-Z0-9]{1,60}(\.[a-zA-Z0-9]{1,60}){0,5}$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Milliseconds of a device's clock. */
const moment = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000));
const scalar = z.union([z.string(), z.boolean()]);

const shapes = {
  draft: z.strictObject({
    package: word, edition: word, call: z.nullable(word), parent: z.nullable(id), createdAt: moment, deletedAt: z.nullable(moment),
    sealed: z.nullable(z.strictObject({ as: id, state: z.enum(['sealed', 'arrived', 'registered']), print: word })),
  }),
  unit: z.strictObject({
    values: z.record(key, z.union([scalar, z.record(key, scalar)])),
    order: z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,25})?$/)),
    deletedAt: z.nullable(moment),
    conflicts: z.record(path, z.array(scalar).check(z.minLength(1), z.maxLength(100))),
  }),
  file: z.strictObject({
    slot: path,
    name: z.string().check(z.refine(isFileName)),
    kind: z.enum(['pdf', 'docx', 'doc', 'jpeg', 'png']),
    size: z.int().check(z.minimum(1), z.maximum(limits.file)),
    sha256, addedAt: moment, deletedAt: z.nullable(moment),
    width: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000))),
    height: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000))),
  }),
} as const;

const unitName = /^[a-zA-Z][a-zA-Z0-9]{0,59}(\.[a-zA-Z][a-zA-Z0-9]{0,59}\.[a-z0-9]{1,15})?$/;
const draftId = /^[a-z0-9]{15}$/;
const names: Readonly<Record<MirrorKind, RegExp>> = { draft: /^$/, unit: unitName, file: draftId };

/** Of whatever was sent: ids and unit names as a device makes them, so that a key is no way to anything else. */
export const isMirrorKey = ({ draft, kind, name }: { readonly [K in keyof MirrorKey]: unknown }): boolean =>
  typeof draft === 'string' && draftId.test(draft) && typeof name === 'string' &&
  (kind === 'draft' || kind === 'unit' || kind === 'file') && names[kind].test(name);

export type BodyOf<K extends MirrorKind> = K extends 'draft' ? DraftBody : K extends 'unit' ? UnitBody : FileBody;

/**
 * Opens a body: size, characters and depth before parsing, so that nothing in it can hurt who reads it; then
 * strict shape and canonical form. Null for what is not one.
 */
export const readMirrorBody = <K extends MirrorKind>(kind: K, text: string): BodyOf<K> | null => {
  if (text.length > mirrorLimits.body || text.includes('\ufffd') || hasLoneSurrogate(text)) return null;
  if (depthOf(text) > 4 || hasLoneEscape(text)) return null;
  try {
    const parsed = shapes[kind].safeParse(JSON.parse(text));
    return parsed.success && canonical(parsed.data) === text ? (parsed.data as BodyOf<K>) : null;
  } catch {
    return null;
  }
};
