/** Base64 by parts of a multiple of three bytes, so that joined parts are the base64 of the whole. */
const part = 3 * 256 * 1024;
/** `fromCharCode` takes only so many arguments. */
const slice = 0x6000;

const encode = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice) binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
};

export const encodeBytes = async (blob: Blob): Promise<Blob[]> => {
  const parts: Blob[] = [];
  for (let at = 0; at < blob.size; at += part) {
    // Each part becomes a blob at once: browsers keep large blobs on the disk, strings in memory.
    parts.push(new Blob([encode(new Uint8Array(await blob.slice(at, at + part).arrayBuffer()))]));
  }
  return parts;
};

/** Null for what is not base64. */
export const decodeBytes = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
};
