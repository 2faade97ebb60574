import { setTimeout as wait } from 'node:timers/promises';

export interface Link {
  /** Resolves when the last byte has left; `arrival` is when it would be at the other end. */
  readonly carry: (bytes: number) => Promise<{ readonly arrival: number }>;
}

/** One direction of a slow line, shared by all its connections: pieces queue for the wire, then travel. */
export const openLink = ({ latencyMs, bytesPerSecond }: { readonly latencyMs: number; readonly bytesPerSecond: number }): Link => {
  let free = 0;
  return {
    carry: async (bytes) => {
      const now = performance.now();
      free = Math.max(now, free) + (bytes / bytesPerSecond) * 1000;
      const left = free;
      if (left - now >= 1) await wait(left - now);
      return { arrival: left + latencyMs };
    },
  };
};

/** Small enough that connections share the line, large enough that timers do not cost more than it. */
export const piece = 4096;

/** Sends chunks through a link in their order, each written when it would have arrived. */
export const throughLink = async (chunks: AsyncIterable<Buffer>, link: Link, write: (part: Buffer) => void): Promise<void> => {
  let last = Promise.resolve();
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += piece) {
      const part = chunk.subarray(from, from + piece);
      const { arrival } = await link.carry(part.length);
      last = last.then(async () => {
        const left = arrival - performance.now();
        if (left >= 1) await wait(left);
        write(part);
      });
    }
  }
  await last;
};
