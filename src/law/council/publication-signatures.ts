/**
 * Signatures that a publication carries. They decide nothing of the result; they say whose device each sheet came from.
 * Which keys a seat has, and which acts had to be signed, is read here; whoever asks verifies each with what it has.
 */
import type { Publication } from './publication';
import type { OpenSheet } from './sealed-sheet';
import { declarationStatement, sheetStatement, type SignedBody } from './signature';

export interface Statement {
  /** Of the event that it stands in. */
  readonly seq: number;
  readonly kind: string;
  /** Who signed what, all in hex but the text. */
  readonly key: string;
  readonly text: string;
  readonly signature: string;
}
/** `signature.required`: unsigned, though a device of the seat signs. `signature.key`: by a key that was never the seat's. */
export type Signatures =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  | { readonly ok: false; readonly code: 'signature.required' | 'signature.key'; readonly seq: number; readonly kind: string };

const isSigned = (value: Partial<SignedBody>): value is SignedBody => [value.key, value.words, value.signature].every((each) => typeof each === 'string');

/** Members of a body; of kinds that the count passes over anything may stand there. */
const membersOf = (body: string): { readonly key?: string } & Partial<SignedBody> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

/** @param publication verified: its events and sheets are what the chain says. */
export const signaturesOf = ({ call, events, sheets }: Pick<Publication, 'call' | 'events' | 'sheets'>): Signatures => {
  const opens = new Map(sheets.map(({ id, open }) => [id, JSON.parse(open) as OpenSheet]));
  const keys = new Map<string, Set<string>>();
  const statements: Statement[] = [];
  for (const { seq, kind, subject, body } of events) {
    const own = kind === 'key.enrolled' || kind === 'declaration.made' ? membersOf(body) : {};
    if (kind === 'key.enrolled') keys.set(subject, (keys.get(subject) ?? new Set()).add(own.key ?? ''));
    const open = kind === 'sheet.locked' ? opens.get(subject) : undefined;
    if (kind !== 'declaration.made' && open === undefined) continue;
    const seat = open?.member ?? subject;
    const signed = open ? (open.signed ?? {}) : own;
    if (!isSigned(signed)) {
      if (keys.has(seat)) return { ok: false, code: 'signature.required', seq, kind };
      continue;
    }
    const { key, words, signature } = signed;
    if (keys.get(seat)?.has(key) !== true) return { ok: false, code: 'signature.key', seq, kind };
    const { paper = '', points = {}, revision = 0 } = open ?? {};
    const text = open ? sheetStatement({ id: subject, call, paper, points, revision, words }) : declarationStatement({ call, words });
    statements.push({ seq, kind, key, text, signature });
  }
  return { ok: true, statements };
};
