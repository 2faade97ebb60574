/** Whether sending costs the person: the browser's own word where it gives one (Chromium on phones), else the size. */
export type Meter = 'metered' | 'free' | 'unknown';

interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

export const meterOf = (connection: Connection | undefined): Meter => {
  if (connection?.saveData === true || connection?.type === 'cellular') return 'metered';
  return connection?.saveData === false && (connection.type === 'wifi' || connection.type === 'ethernet') ? 'free' : 'unknown';
};

/** Bytes above which files wait for the person's word. */
const unasked: Readonly<Record<Meter, number>> = { metered: 1024 * 1024, unknown: 20 * 1024 * 1024, free: Infinity };
export const asksFirst = (meter: Meter, bytes: number): boolean => bytes > unasked[meter];

const network = (): (Connection & Partial<EventTarget>) | undefined => (navigator as { connection?: Connection & EventTarget }).connection;
export const deviceMeter = (): Meter => meterOf(network());
/** Gives the way to stop listening. */
export const onMeter = (change: () => void): (() => void) => {
  const connection = network();
  connection?.addEventListener?.('change', change);
  return () => connection?.removeEventListener?.('change', change);
};
