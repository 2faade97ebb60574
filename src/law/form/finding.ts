import type { Cite } from './fields';

/**
 * One thing that the law finds in a document. Words for it are the app's (`lib/i18n`); the library
 * and the server speak in codes.
 */
export interface Finding {
  /** The rule or line of a form that asks for it: `AW-6`, `F2.3`. */
  readonly rule: Cite;
  /** Field path, `organisation.bin`; empty when it concerns the whole document. */
  readonly path: string;
  readonly code: FindingCode;
  /** `warning` never stops a filing (CO-2 for awards). */
  readonly severity: 'error' | 'warning';
  /** Figures that the words need: `{ min: 2, have: 1 }`. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code there is: the app has words and a mend for each, the parity suite makes each occur. */
export const findingCodes = [
  // a field
  'required', 'text.long', 'text.characters', 'choice.unknown', 'confirm.required', 'normal.form',
  'date.invalid', 'date.future', 'date.early',
  'bin.format', 'bin.checksum', 'iban.format', 'iban.checksum', 'bic.format', 'phone.format', 'email.format', 'time.format',
  'rows.few', 'rows.many', 'rows.duplicate',
  // attachments
  'files.few', 'files.many', 'file.kind', 'file.large', 'file.empty', 'file.duplicate', 'file.slot', 'files.total',
  // the award
  'award.not_ngo', 'award.received', 'award.database', 'award.second_direction', 'award.already_filed',
  'project.old', 'project.order', 'project.unstarted',
  'consent.text',
  // what came on paper
  'intake.future', 'intake.carrier', 'intake.consent',
  // the call
  'call.late', 'call.not_open', 'call.unknown', 'call.edition',
  // the text as a whole
  'document.malformed', 'document.large', 'document.deep', 'document.characters', 'document.shape',
  'document.hash', 'document.identity',
  // who files
  'organisation.member', 'organisation.signs', 'account.filings',
  // the operation
  'operation.conflict', 'operation.malformed', 'operation.unknown', 'attachments.late', 'withdraw.not_possible', 'withdraw.signs',
  'replace.not_allowed', 'replace.other', 'replace.done',
  'operation.role', 'submission.erased',
] as const;
export type FindingCode = (typeof findingCodes)[number];
