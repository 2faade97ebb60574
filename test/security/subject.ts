/** A record of a collection, planted so that whatever leaks of it is found. */
export interface Subject {
  readonly collection: string;
  readonly id: string;
  /** Stands in the record: whoever may not see it must not find this in any answer. */
  readonly canary: string;
  /** Stands in the record and is shown to nobody. */
  readonly secrets: readonly string[];
  readonly update: Readonly<Record<string, unknown>>;
}
