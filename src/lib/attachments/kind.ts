import type { FileKind } from '#law/form/fields';

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

/** Bytes that `kindOf` wants to see. */
export const headLength = 4096;

const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

/** What a file is by its first bytes; its name and the type that the browser says are not believed. */
export const kindOf = (head: Uint8Array): FileKind | 'heic' | null => {
  if (ascii(head, 0, 5) === '%PDF-') return 'pdf';
  if (starts(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'doc';
  // A zip; Word, LibreOffice and Google each put another part first, all of them within the head.
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return /\[Content_Types\]\.xml|word\/|_rels\//.test(ascii(head, 0, head.length)) ? 'docx' : null;
  if (ascii(head, 4, 4) === 'ftyp' && heicBrands.includes(ascii(head, 8, 4))) return 'heic';
  return null;
};
