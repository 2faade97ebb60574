/** What goja has beside PocketBase's own globals. */
declare const console: { log(...values: unknown[]): void; error(...values: unknown[]): void };
/** ECDSA P-256 over SHA-256 of the text, in Go (pocketbase/signature.go): goja has no elliptic curves. */
declare const otinimVerifies: (key: string, text: string, signature: string) => boolean;
/** SQL, in Go (pocketbase/rows.go): rows as plain objects of a shape; how many rows a statement changed. */
declare const otinimRows: (app: object, sql: string, params: object, shape: object) => unknown[];
declare const otinimRun: (app: object, sql: string, params: object) => number;
/** Looks at texts, in Go (pocketbase/only.go). */
declare const otinimOnly: (ranges: string) => (text: string) => boolean;
/** Reads a sealed document, in Go (pocketbase/sealed.go). */
declare const otinimSealed: (text: string, sha256: string, deepest: number) => unknown;
