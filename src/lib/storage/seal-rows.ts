/**
 * Seals rows on their way to the disk and opens them on their way back, under everything else that Dexie
 * does. IndexedDB's transactions do not wait for WebCrypto, so rows are sealed by a cipher that answers at
 * once (AES-256-GCM, @noble/ciphers); bytes of files, which are large, by WebCrypto.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { Dexie, type DBCore, type DBCoreTable, type Middleware } from 'dexie';

/**
 * Never sealed; all other tables are, those to come too. The calls are public, settings are switches. A member's key stays
 * open because IndexedDB alone can keep one that nobody reads out: its bytes nobody sees, but beside it stand an
 * account's id and a call's, so that the device has been a council member's can be read from it.
 */
export const openTables: ReadonlySet<string> = new Set(['settings', 'calls', 'keys']);
/** Rows of bytes by their hash. */
export const byteTables: ReadonlySet<string> = new Set(['blobs', 'councilBlobs']);

type Row = Readonly<Record<string, unknown>>;
export const isSealed = (row: unknown): boolean => typeof row === 'object' && row !== null && 'sealed' in row;

const text = new TextEncoder();
const plain = new TextDecoder();
const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(12));
const joined = (iv: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(iv.length + body.length);
  all.set(iv);
  all.set(body, iv.length);
  return all;
};

/** What IndexedDB itself has to see: ids, hashes, the names of sections. No word that anybody typed. */
const indexedOf = ({ schema }: DBCoreTable): string[] => [
  ...new Set([schema.primaryKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? [])),
];

export interface Sealer {
  readonly seal: (words: string, place: string) => Uint8Array<ArrayBuffer>;
  readonly open: (sealed: Uint8Array, place: string) => string;
}
export const sealer = (key: Uint8Array): Sealer => ({
  seal: (words, place) => {
    const iv = random();
    return joined(iv, gcm(key, iv, text.encode(place)).encrypt(text.encode(words)));
  },
  // The place is sealed with it: a row that was moved elsewhere does not open.
  open: (sealed, place) => plain.decode(gcm(key, sealed.subarray(0, 12), text.encode(place)).decrypt(sealed.subarray(12))),
});

const sealBlob = async (key: CryptoKey, row: Row): Promise<Row> => {
  if (!(row['blob'] instanceof Blob)) return row;
  const iv = random();
  const additionalData = text.encode(String(row['sha256']));
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, await row['blob'].arrayBuffer());
  return { sha256: row['sha256'], sealed: new Blob([iv, body]) };
};
const openBlob = async (key: CryptoKey, row: Row | undefined): Promise<Row | undefined> => {
  if (!row || !(row['sealed'] instanceof Blob)) return row;
  const bytes = new Uint8Array(await row['sealed'].arrayBuffer());
  const additionalData = text.encode(String(row['sha256']));
  const body = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData }, key, bytes.subarray(12));
  return { sha256: row['sha256'], blob: new Blob([body]) };
};

const rowTable = (table: DBCoreTable, { seal, open }: Sealer, write: boolean): DBCoreTable => {
  const indexed = indexedOf(table);
  const keyOf = (row: Row): Row => Object.fromEntries(indexed.map((name) => [name, row[name]]));
  const place = (row: Row): string => `${table.name} ${JSON.stringify(keyOf(row))}`;
  const shut = (row: Row): Row => (write ? { ...keyOf(row), sealed: seal(JSON.stringify(row), place(row)) } : row);
  const read = (row: Row | undefined): Row | undefined =>
    row && row['sealed'] instanceof Uint8Array ? (JSON.parse(open(row['sealed'], place(row))) as Row) : row;
  return {
    ...table,
    mutate: (request) => table.mutate(request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map(shut) } : request),
    get: async (request) => read((await table.get(request)) as Row | undefined) as unknown,
    getMany: (request) => table.getMany(request).then((rows) => rows.map((row) => read(row as Row | undefined))),
    query: (request) => table.query(request).then((found) => (request.values === false ? found : { ...found, result: found.result.map((row) => read(row as Row)) })),
    openCursor: (request) => table.openCursor(request).then((cursor) =>
      cursor && request.values ? (Object.create(cursor, { value: { get: () => read(cursor.value as Row) } }) as typeof cursor) : cursor,
    ),
  };
};

/** The transaction waits: WebCrypto's answer comes from outside of it. */
const blobTable = (table: DBCoreTable, key: CryptoKey, write: boolean): DBCoreTable => {
  const all = (rows: readonly unknown[]): Promise<(Row | undefined)[]> =>
    Dexie.waitFor(Promise.all(rows.map((row) => openBlob(key, row as Row | undefined)))) as Promise<(Row | undefined)[]>;
  return {
    ...table,
    mutate: (request) => {
      if (!write || (request.type !== 'add' && request.type !== 'put')) return table.mutate(request);
      const sealed = Dexie.waitFor(Promise.all(request.values.map((row: Row) => sealBlob(key, row))));
      return sealed.then((values) => table.mutate({ ...request, values })) as ReturnType<DBCoreTable['mutate']>;
    },
    get: (request) => table.get(request).then((row) => all([row])).then(([row]) => row),
    getMany: (request) => table.getMany(request).then(all),
    query: (request) => table.query(request).then((found) => (request.values === false ? found : all(found.result).then((result) => ({ ...found, result })))),
  };
};

/** @param write false: rows are opened and written as they are, which is how a lock is taken off. */
export const sealRows = async (key: Uint8Array<ArrayBuffer>, write = true): Promise<Middleware<DBCore>> => {
  const rows = sealer(key);
  const blobs = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    stack: 'dbcore',
    name: 'otinim.lock',
    // Under Dexie's own layers, so that its cache and its live queries see opened rows.
    level: -10,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (openTables.has(name)) return table;
        return byteTables.has(name) ? blobTable(table, blobs, write) : rowTable(table, rows, write);
      },
    }),
  };
};
