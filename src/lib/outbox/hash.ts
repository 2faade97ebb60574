import type { Sha256 } from '#law/filing/wire';

export const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256Of = async (bytes: BufferSource): Promise<Sha256> => hexOf(await crypto.subtle.digest('SHA-256', bytes));

export const sha256OfText = (text: string): Promise<Sha256> => sha256Of(new TextEncoder().encode(text));
