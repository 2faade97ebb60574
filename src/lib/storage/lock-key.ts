/**
 * The lock's key. A random key seals the data; it is kept wrapped by a key that is derived from the
 * passphrase and never stored: a change of passphrase wraps anew, and no row has to be sealed again.
 */
export interface LockHeader {
  readonly v: 1;
  readonly salt: string;
  readonly iterations: number;
  readonly iv: string;
  readonly wrapped: string;
  /** Minutes without a touch until it locks by itself. */
  readonly minutes: number;
}

/** OWASP, 2023: PBKDF2 with HMAC-SHA-256 wants 600 000. */
const iterations = 600_000;

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const derive = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  // One passphrase, one key, whichever keyboard composed its letters.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

const wrap = async (passphrase: string, key: Uint8Array<ArrayBuffer>, minutes: number, rounds: number): Promise<LockHeader> => {
  const [salt, iv] = [random(16), random(12)];
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await derive(passphrase, salt, rounds), key);
  return { v: 1, salt: toText(salt), iterations: rounds, iv: toText(iv), wrapped: toText(new Uint8Array(wrapped)), minutes };
};

export const makeLock = async (passphrase: string, minutes: number, rounds = iterations): Promise<{ header: LockHeader; key: Uint8Array<ArrayBuffer> }> => {
  const key = random(32);
  return { key, header: await wrap(passphrase, key, minutes, rounds) };
};

/** Null for a wrong passphrase: the wrapping itself tells. */
export const openLock = async (header: LockHeader, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const key = await derive(passphrase, toBytes(header.salt), header.iterations);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(header.iv) }, key, toBytes(header.wrapped)));
  } catch {
    return null;
  }
};

export const changeLock = async (header: LockHeader, before: string, after: string, rounds = iterations): Promise<LockHeader | null> => {
  const key = await openLock(header, before);
  return key ? wrap(after, key, header.minutes, rounds) : null;
};

export const readHeader = (text: string): LockHeader => JSON.parse(text) as LockHeader;
