/** What goja has beside PocketBase's own globals. */
declare const console: { log(...values: unknown[]): void; error(...values: unknown[]): void };
/** ECDSA P-256 over SHA-256 of the text, in Go (pocketbase/signature.go): goja has no elliptic curves. */
declare const otinimVerifies: (key: string, text: string, signature: string) => boolean;
