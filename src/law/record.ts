/** What has been parsed and not yet looked at. */
export type Unread = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unread => typeof value === 'object' && value !== null && !Array.isArray(value);
