/** Whether this browser can sign, or verify what is signed: outside of a secure context there is no WebCrypto. */
export const canSign = (): boolean => typeof globalThis.crypto?.subtle === 'object';
