/** Tells the other tabs of this device what was saved. A hint only: the truth is in the database. */
export interface Saved {
  readonly draft: string;
  readonly units: readonly string[];
}
export interface Channel {
  readonly tell: (message: Saved) => void;
  readonly listen: (listener: (message: Saved) => void) => () => void;
}

const isSaved = (data: unknown): data is Saved =>
  typeof data === 'object' && data !== null && 'draft' in data && 'units' in data && Array.isArray(data.units);

export const openChannel = (name = 'otinim.drafts'): Channel => {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel(name);
  // Node keeps the process alive for an open channel; browsers have no such method.
  if ('unref' in channel && typeof channel.unref === 'function') channel.unref();
  return {
    tell: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = ({ data }: MessageEvent): void => {
        if (isSaved(data)) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
};
