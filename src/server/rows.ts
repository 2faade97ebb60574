/**
 * Raw SQL, for what records and their hooks would make slow. PocketBase's columns are never NULL, so a
 * shape of defaults is the shape of a row.
 */
export type App = Pick<core.App, 'db'>;
type Value = string | number | boolean;
type Shape = Readonly<Record<string, Value>>;
type RowOf<S extends Shape> = { readonly [K in keyof S]: S[K] extends number ? number : S[K] extends boolean ? boolean : string };
export type Params = Readonly<Record<string, Value>>;

export const all = <S extends Shape>(app: App, sql: string, params: Params, shape: S): RowOf<S>[] => otinimRows(app, sql, params, shape) as RowOf<S>[];

export const first = <S extends Shape>(app: App, sql: string, params: Params, shape: S): RowOf<S> | undefined =>
  all(app, sql, params, shape)[0];

/** @returns how many rows it changed. */
export const change = (app: App, sql: string, params: Params): number => otinimRun(app, sql, params);
export const run = (app: App, sql: string, params: Params): void => void change(app, sql, params);

/** For `SELECT`: the columns of a shape, of a table where two could have them. */
export const columnsOf = (shape: Shape, table?: string): string =>
  Object.keys(shape).map((column) => (table === undefined ? `"${column}"` : `${table}."${column}"`)).join(', ');

/** `INSERT` of one row by its columns. */
export const insert = (app: App, table: string, row: Params): void => {
  const columns = Object.keys(row);
  run(app, `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map((c) => `{:${c}}`).join(', ')})`, row);
};
