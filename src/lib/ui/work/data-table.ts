/** A column of a table; its cells are drawn by whoever owns the rows. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Figures stand at the end of the line; `tight` never breaks. */
  readonly kind?: 'num' | 'tight';
  readonly sortable?: boolean;
  /** What is in its cells names itself, a button say: a card does not repeat the label. */
  readonly bare?: boolean;
}
export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** The same column again turns the order round. */
export const sortBy = (now: Sorting | undefined, key: string): Sorting => ({
  key,
  descending: now?.key === key && !now.descending,
});
