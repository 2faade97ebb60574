/** Builders of the closed set: they only fill in what is usual and keep the literal types. */
import type {
  ChoiceField, Cite, Condition, DateField, Fields, FileKind, FilesField, FormatField, GroupField,
  NamedCheck, Package, RowsField, Section, Sections, SwitchField, TextField,
} from './fields';

interface Options {
  readonly cites: Cite;
  readonly optional?: true;
  readonly when?: Condition;
  readonly copyOf?: { readonly field: string; readonly when: Condition };
}

const common = ({ cites, optional, when, copyOf }: Options) => ({
  cites,
  required: optional !== true,
  ...(when && { when }),
  ...(copyOf && { copyOf }),
});

export const text = (o: Options & { max?: number }) =>
  ({ type: 'text', max: o.max ?? 300, ...common(o) }) as const satisfies TextField;

export const longText = (o: Options & { max?: number }) =>
  ({ type: 'longText', max: o.max ?? 10_000, ...common(o) }) as const satisfies TextField;

const format =
  <T extends FormatField['type']>(type: T) =>
  (o: Options) =>
    ({ type, ...common(o) }) as const satisfies FormatField;

export const bin = format('bin');
export const iban = format('iban');
export const bic = format('bic');
export const phone = format('phone');
export const email = format('email');
export const time = format('time');

export const date = (o: Options & { checks?: readonly NamedCheck[] }) =>
  ({ type: 'date', checks: o.checks ?? [], ...common(o) }) as const satisfies DateField;

export const choice = <const O extends readonly string[]>(options: O, o: Options) =>
  ({ type: 'choice', options, ...common(o) }) as const satisfies ChoiceField;

export const confirm = (o: Options) => ({ type: 'confirm', ...common(o) }) as const satisfies SwitchField;

export const toggle = (o: Options) =>
  ({ type: 'toggle', ...common({ ...o, optional: true }) }) as const satisfies SwitchField;

export const files = (o: Options & { min: number; max: number; kinds: readonly FileKind[] }) =>
  ({ type: 'files', min: o.min, max: o.max, kinds: o.kinds, ...common(o) }) as const satisfies FilesField;

export const group = <const F extends Fields>(shape: GroupField['shape'], fields: F, o: Options) =>
  ({ type: 'group', shape, fields, ...common(o) }) as const satisfies GroupField;

export const rows = <const R extends Fields>(row: R, o: Options & { min: number; max: number }) =>
  ({ type: 'rows', row, min: o.min, max: o.max, ...common(o) }) as const satisfies RowsField;

export const section = <const N extends Section['form'], const F extends Fields>(form: N, fields: F): { readonly form: N; readonly fields: F } => ({ form, fields });

export const packageOf = <const S extends Sections>(o: { id: string; edition: string; sections: S }) =>
  o satisfies Package;
