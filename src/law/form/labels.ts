/** The words of a form, typed by its keys: a missing text does not compile. Never in the server's bundle. */
import type { Fields, Sections } from './fields';

interface Words {
  /** The annex's own words where it has them. */
  readonly label: string;
  readonly hint?: string;
}

type FieldWords<F> = F extends { type: 'choice'; options: readonly (infer O extends string)[] }
  ? Words & { readonly options: Readonly<Record<O, string>> }
  : F extends { type: 'group'; fields: infer G extends Fields }
    ? Words & { readonly fields: FieldsWords<G> }
    : F extends { type: 'rows'; row: infer R extends Fields }
      ? Words & {
          readonly row: FieldsWords<R>;
          /** What one row is called: «Жоба». */
          readonly one: string;
          readonly add: string;
        }
      : Words;

export type FieldsWords<F extends Fields> = { readonly [K in keyof F]: FieldWords<F[K]> };

export type PackageWords<S extends Sections> = {
  readonly title: string;
  readonly forms: Readonly<Record<S[keyof S]['form'], string>>;
  readonly sections: {
    readonly [K in keyof S]: {
      readonly title: string;
      /** One or two plain sentences over the section. */
      readonly lead?: string;
      readonly fields: FieldsWords<S[K]['fields']>;
    };
  };
};
