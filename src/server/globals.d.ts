/** What goja has beside PocketBase's own globals. */
declare const console: { log(...values: unknown[]): void; error(...values: unknown[]): void };
