/**
 * The key of this device for one seat's call (design, «The council»). Made here, kept by IndexedDB as a key that nobody can
 * read out, the app neither; what it signs can be said by this device alone. One for each account and call, so that
 * published keys do not tell that two seats are one person.
 */
import type { Declare } from '#law/council/conflict-acts';
import type { Act } from '#law/council/act';
import type { LockSheet } from '#law/council/sheet-acts';
import { declarationStatement, saltedWords, sheetStatement } from '#law/council/signature';
import { canonical } from '#law/filing/canonical';
import { hexOf, sha256OfText } from '../outbox/hash';
import { canSign } from './can-sign';
import type { ActRow, KeyRow } from '../storage/council-tables';
import type { Storage } from '../storage/storage';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const made = async (owner: string, call: string): Promise<KeyRow> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return { owner, call, privateKey, key: hexOf(await crypto.subtle.exportKey('raw', publicKey)) };
};

/** The one that is there, or a new one; null where this browser cannot keep it. Of two tabs at once the first wins. */
const keyOf = async (storage: Storage, owner: string, call: string): Promise<KeyRow | null> => {
  const there = await storage.read(['keys'], (db) => db.keys.get([owner, call]));
  if (there.ok && there.value) return there.value;
  const fresh = await made(owner, call);
  const kept = await storage.keep(['keys'], async (db) => {
    const first = await db.keys.get([owner, call]);
    if (first) return first;
    await db.keys.add(fresh);
    return fresh;
  });
  return kept.ok ? kept.value : null;
};

/** What a member says by an act; null of acts that nobody signs. */
const said = (act: Act): { readonly words: string; readonly statement: (words: string) => string } | null => {
  if (act.kind === 'declare') return { words: (act as Declare).text, statement: (words) => declarationStatement({ call: act.call, words }) };
  if (act.kind !== 'sheet.lock') return null;
  const { id, call, paper, points, revision, comments } = act as LockSheet;
  return { words: canonical(comments), statement: (words) => sheetStatement({ id, call, paper, points, revision, words }) };
};

/** The act with this device's signature. As it is where it has one, is of no kind that is signed, or cannot be: the server decides. */
export const signAct = async (storage: Storage, { owner, body }: Pick<ActRow, 'owner' | 'body'>): Promise<Act | null> => {
  const own = body && !body.signed && canSign() ? said(body) : null;
  if (!body || own === null) return body;
  try {
    const key = await keyOf(storage, owner, body.call);
    if (key === null) return body;
    const grain = hexOf(crypto.getRandomValues(new Uint8Array(16)).buffer);
    const statement = new TextEncoder().encode(own.statement(await sha256OfText(saltedWords(grain, own.words))));
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, statement);
    return { ...body, signed: { key: key.key, grain, signature: hexOf(signature) } };
  } catch {
    // A browser that makes no such key, or loses it, still hands in the sheet: unsigned, and the server says so.
    return body;
  }
};
