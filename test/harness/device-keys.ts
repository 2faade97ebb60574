/** A member's device in tests, as far as it signs: made by Node's own WebCrypto, by the law's own words. */
import { randomBytes, webcrypto } from 'node:crypto';
import type { Declare } from '#law/council/conflict-acts';
import type { LockSheet } from '#law/council/sheet-acts';
import { declarationStatement, sheetStatement, wordsHash, type Signature } from '#law/council/signature';
import { canonical } from '#law/filing/canonical';
import { sha256 } from '../fixtures/award';

const hex = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex');

export interface SigningDevice {
  readonly key: string;
  readonly sign: <A extends LockSheet | Declare>(act: A) => Promise<A & { readonly signed: Signature }>;
}

export const newDevice = async (): Promise<SigningDevice> => {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const key = hex(await webcrypto.subtle.exportKey('raw', publicKey));
  return {
    key,
    sign: async (act) => {
      const grain = randomBytes(16).toString('hex');
      const words = wordsHash(grain, act.kind === 'declare' ? act.text : canonical(act.comments), sha256);
      const statement = act.kind === 'declare' ? declarationStatement({ call: act.call, words }) : sheetStatement({ ...act, words });
      const signature = hex(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Buffer.from(statement)));
      return { ...act, signed: { key, grain, signature } };
    },
  };
};
