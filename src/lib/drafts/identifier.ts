const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

export type Random = (bytes: number) => Uint8Array;

const deviceRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** 15 × [a-z0-9], as PocketBase wants ids: 77 bits, so devices never meet (P5). */
export const newId = (random: Random = deviceRandom): string => {
  let id = '';
  while (id.length < 15) {
    for (const byte of random(24)) {
      // Bytes past the last whole multiple would make some letters likelier.
      if (byte < 252 && id.length < 15) id += alphabet[byte % 36];
    }
  }
  return id;
};
