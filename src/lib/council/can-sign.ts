/** Whether this browser can sign at all: outside of a secure context there is no WebCrypto. */
export const canSign = (): boolean => typeof globalThis.crypto?.subtle === 'object';
