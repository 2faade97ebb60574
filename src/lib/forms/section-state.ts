import { checkFields } from '#law/form/check';
import type { FormId, Package } from '#law/form/fields';
import type { Finding, FindingCode } from '#law/form/finding';
import { normalise } from '#law/form/normalise';
import type { FileRow } from '$lib/storage/tables';

export type SectionState = 'notBegun' | 'begun' | 'remarks' | 'ready';
type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** What is only missing is no remark: the person has not come to it yet. */
const missing: readonly FindingCode[] = ['required', 'confirm.required', 'files.few', 'rows.few'];

export interface SectionView {
  readonly key: string;
  readonly form: FormId;
  readonly state: SectionState;
  readonly findings: readonly Finding[];
}

const hasContent = (value: unknown): boolean => {
  if (typeof value === 'string') return value !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasContent);
  return value === true;
};

/** Each section as the list of tasks shows it, judged by the law's own checks of its fields. */
export function sectionViews(pack: Package, typed: Answers, files: readonly FileRow[], today: string): SectionView[] {
  const answers = normalise(pack, typed) as Record<string, Record<string, unknown>>;
  return Object.entries(pack.sections).map(([key, section]) => {
    const findings = checkFields(section.fields, key, answers[key] ?? {}, { attachments: files, today });
    const begun = hasContent(typed[key]) || files.some(({ slot }) => slot.startsWith(`${key}.`));
    const wrong = findings.some(({ code }) => !missing.includes(code));
    const state = findings.length === 0 ? 'ready' : !begun ? 'notBegun' : wrong ? 'remarks' : 'begun';
    return { key, form: section.form, state, findings };
  });
}
