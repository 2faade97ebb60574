import type { Condition, Field, Fields, Package, Sections } from './fields';
import type { PackageWords } from './labels';

/** A line of the survey sheet, and of the choices sheet, of an XLSForm: what ODK, Enketo and KoboToolbox read. */
export interface SurveyRow {
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required: 'yes' | '';
  readonly relevant: string;
  readonly constraint: string;
}
export interface ChoiceRow {
  readonly list_name: string;
  readonly name: string;
  readonly label: string;
}

interface Words {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, Words>>;
  readonly row?: Readonly<Record<string, Words>>;
}

const types: Readonly<Record<Exclude<Field['type'], 'group' | 'rows' | 'choice'>, string>> = {
  text: 'text', longText: 'text', bin: 'text', iban: 'text', bic: 'text', phone: 'text', email: 'text',
  date: 'date', time: 'time', confirm: 'acknowledge', toggle: 'acknowledge', files: 'file',
};

/** Names in an XLSForm are unique: the path with underscores. */
const nameOf = (path: string): string => path.replaceAll('.', '_');

const relevantOf = (condition: Condition | undefined, path: string): string => {
  if (!condition) return '';
  const [value, sign] = 'is' in condition ? [condition.is, '='] : [condition.isNot, '!='];
  // An acknowledged switch holds 'OK', an unacknowledged one nothing.
  const said = typeof value === 'boolean' ? (value ? 'OK' : '') : value;
  return `\${${nameOf(`${path}.${condition.field}`)}} ${sign} '${said}'`;
};

const constraintOf = (field: Field): string => {
  if (field.type === 'text' || field.type === 'longText') return `string-length(.) <= ${field.max}`;
  return field.type === 'date' && field.checks.includes('notFuture') ? '. <= today()' : '';
};

const rowsOf = (fields: Fields, path: string, words: Readonly<Record<string, Words>>): { survey: SurveyRow[]; choices: ChoiceRow[] } => {
  const survey: SurveyRow[] = [];
  const choices: ChoiceRow[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const here = `${path}.${key}`;
    const name = nameOf(here);
    const { label = '', hint = '', options = {}, fields: within, row } = words[key] ?? {};
    const required = field.required && field.type !== 'group' && field.type !== 'rows' ? 'yes' : '';
    const line = { name, label, hint, required, relevant: relevantOf(field.when, path), constraint: constraintOf(field) } as const;
    if (field.type === 'group' || field.type === 'rows') {
      const kind = field.type === 'group' ? 'group' : 'repeat';
      const inner = field.type === 'group' ? rowsOf(field.fields, here, within ?? {}) : rowsOf(field.row, here, row ?? {});
      survey.push({ ...line, type: `begin ${kind}` }, ...inner.survey, { ...line, type: `end ${kind}`, label: '', hint: '', relevant: '' });
      choices.push(...inner.choices);
    } else if (field.type === 'choice') {
      survey.push({ ...line, type: `select_one ${name}` });
      choices.push(...field.options.map((option) => ({ list_name: name, name: option, label: options[option] ?? option })));
    } else {
      survey.push({ ...line, type: types[field.type] });
    }
  }
  return { survey, choices };
};

/** A package as XLSForm in one language: one group a section, one question a field, in the forms' order. */
export const xlsFormOf = <S extends Sections>(pack: Package<S>, words: PackageWords<S>): { survey: SurveyRow[]; choices: ChoiceRow[] } =>
  rowsOf(
    Object.fromEntries(
      Object.entries(pack.sections).map(([key, { fields }]) => [key, { type: 'group', shape: 'person', fields, cites: 'own', required: false } as const]),
    ),
    pack.id,
    Object.fromEntries(
      Object.entries(words.sections).map(([key, section]) => [key, { label: section.title, hint: section.lead ?? '', fields: section.fields }]),
    ) as Readonly<Record<string, Words>>,
  );
