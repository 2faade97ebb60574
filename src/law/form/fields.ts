/**
 * The closed set of field types. A form is data made of these: nothing here is a function, so a form
 * can be drawn, checked, printed and exported from one definition.
 */

/** Where a demand comes from: a numbered rule, or a line of a form («F2.3»), or Otinim itself («own»). */
export type Cite =
  | `${'CO' | 'AW' | 'GR' | 'SO' | 'MO' | 'EV' | 'CI' | 'VM'}-${string}`
  | `F${number}${'' | `.${number}`}`
  | 'own';

/** Relevance, over fields of the same container (section, row or group's parent). */
export type Condition =
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly isNot: string | boolean };

/** Named checks that a field may add to those of its type. */
export type NamedCheck = 'notFuture' | 'notBeforeIndependence';

interface Common {
  readonly cites: Cite;
  readonly required: boolean;
  readonly when?: Condition;
  /** Value is that of another field of the same container when this condition holds. */
  readonly copyOf?: { readonly field: string; readonly when: Condition };
}

export interface TextField extends Common {
  readonly type: 'text' | 'longText';
  /** Longest accepted, in UTF-16 units. */
  readonly max: number;
}
export interface FormatField extends Common {
  readonly type: 'bin' | 'iban' | 'bic' | 'phone' | 'email' | 'time';
}
export interface DateField extends Common {
  readonly type: 'date';
  readonly checks: readonly NamedCheck[];
}
export interface ChoiceField extends Common {
  readonly type: 'choice';
  readonly options: readonly string[];
}
/** `confirm` must be true; `toggle` may be either. */
export interface SwitchField extends Common {
  readonly type: 'confirm' | 'toggle';
}
export interface FilesField extends Common {
  readonly type: 'files';
  readonly min: number;
  readonly max: number;
  readonly kinds: readonly FileKind[];
}
/** Fields that belong together and are printed as one line: a person, an address. */
export interface GroupField extends Common {
  readonly type: 'group';
  readonly shape: 'person' | 'address';
  readonly fields: Fields;
}
export interface RowsField extends Common {
  readonly type: 'rows';
  readonly min: number;
  readonly max: number;
  readonly row: Fields;
}

/** What a file may be, by its first bytes (AW-2 names DOC, DOCX, PDF; photos are confirming materials). */
export type FileKind = 'pdf' | 'docx' | 'doc' | 'jpeg' | 'png';

export type LeafField = TextField | FormatField | DateField | ChoiceField | SwitchField;
export type Field = LeafField | FilesField | GroupField | RowsField;
export interface Fields {
  readonly [key: string]: Field;
}

export interface Row {
  id: string;
}

type ValueOf<F> = F extends { type: 'confirm' | 'toggle' }
  ? boolean
  : F extends { type: 'rows'; row: infer R extends Fields }
    ? (Row & Values<R>)[]
    : F extends { type: 'group'; fields: infer G extends Fields }
      ? Values<G>
      : string;

/** What a person typed, for a set of fields. Files are attachments, not answers. */
export type Values<F extends Fields> = {
  -readonly [K in keyof F as F[K] extends { type: 'files' } ? never : K]: ValueOf<F[K]>;
};

/** The annexes an application's section is printed in; `start` and `package` are what the annexes do not print. */
export type FormId = 'start' | 'F1' | 'F2' | 'F3' | 'F11' | 'package';

export interface Section<F extends Fields = Fields> {
  readonly form: FormId;
  readonly fields: F;
}
export interface Sections {
  readonly [key: string]: Section;
}
export type Answers<S extends Sections> = { -readonly [K in keyof S]: Values<S[K]['fields']> };

export interface Package<S extends Sections = Sections> {
  readonly id: string;
  readonly edition: string;
  readonly sections: S;
}
