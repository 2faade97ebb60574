import type { Attachment } from '../filing/document';
import { limits } from '../filing/wire';
import { faultOf } from './fault';
import type { Fields, FilesField, Package, RowsField } from './fields';
import type { Finding } from './finding';
import { membersOf } from './members';
import { holds } from './relevance';
import { slotsOf } from './slots';

type Loose = Readonly<Record<string, unknown>>;

/** The finding that every other is a copy of: an error without figures. */
export const finding = (
  rule: Finding['rule'],
  path: string,
  code: Finding['code'],
  params: Finding['params'] = {},
): Finding => ({ rule, path, code, severity: 'error', params });

interface Context {
  readonly attachments: readonly Attachment[];
  /** ISO date in Almaty. */
  readonly today: string;
}

const checkFiles = (field: FilesField, path: string, { attachments }: Context): Finding[] => {
  const here = attachments.filter((attachment) => attachment.slot === path);
  const found: Finding[] = [];
  if (here.length < field.min) found.push(finding(field.cites, path, 'files.few', { min: field.min, have: here.length }));
  if (here.length > field.max) found.push(finding(field.cites, path, 'files.many', { max: field.max, have: here.length }));
  for (const { name, kind, size } of here) {
    if (!field.kinds.includes(kind)) found.push(finding(field.cites, path, 'file.kind', { name, kind }));
    if (size === 0) found.push(finding(field.cites, path, 'file.empty', { name }));
    if (size > limits.file) found.push(finding(field.cites, path, 'file.large', { name, size, max: limits.file }));
  }
  return found;
};

const checkRows = (field: RowsField, path: string, rows: readonly Loose[], context: Context): Finding[] => {
  const found: Finding[] = [];
  if (rows.length < field.min) found.push(finding(field.cites, path, 'rows.few', { min: field.min, have: rows.length }));
  if (rows.length > field.max) found.push(finding(field.cites, path, 'rows.many', { max: field.max, have: rows.length }));
  const ids = new Set<unknown>();
  for (const row of rows) {
    if (ids.has(row.id)) found.push(finding(field.cites, path, 'rows.duplicate', { id: String(row.id) }));
    ids.add(row.id);
    found.push(...checkFields(field.row, `${path}.${String(row.id)}`, row, context));
  }
  return found;
};

/** What the fields that are relevant lack or hold wrongly, in their order; `path` is that of the section or row. */
export const checkFields = (fields: Fields, path: string, values: Loose, context: Context): Finding[] => {
  const found: Finding[] = [];
  membersOf(fields).forEach(({ key, field }) => {
    if (!holds(field.when, values)) return;
    const value = values[key];
    switch (field.type) {
      case 'files':
        found.push(...checkFiles(field, `${path}.${key}`, context));
        break;
      case 'rows':
        found.push(...checkRows(field, `${path}.${key}`, value as readonly Loose[], context));
        break;
      case 'group':
        found.push(...checkFields(field.fields, `${path}.${key}`, value as Loose, context));
        break;
      default: {
        const fault = faultOf(field, value as string | boolean, context.today);
        if (fault) found.push(finding(field.cites, `${path}.${key}`, fault.code, fault.params));
      }
    }
  });
  return found;
};

const checkAttachments = (pack: Package, answers: Loose, attachments: readonly Attachment[]): Finding[] => {
  const slots = slotsOf(pack, answers);
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const { slot, name, sha256 } of attachments) {
    if (!slots.has(slot)) found.push(finding('AW-3', slot, 'file.slot', { name }));
    if (seen.has(sha256)) found.push(finding('AW-3', slot, 'file.duplicate', { name }));
    seen.add(sha256);
  }
  const total = attachments.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.filesTotal || attachments.length > limits.files) {
    found.push(finding('own', '', 'files.total', { size: total, max: limits.filesTotal, have: attachments.length, files: limits.files }));
  }
  return found;
};

/**
 * Everything that the definition of a package demands of normalised answers, in the order in which
 * the forms ask. Rules that look across sections are the package's own (`award/check.ts`).
 */
export const checkPackage = (pack: Package, answers: Loose, context: Context): Finding[] => [
  ...Object.entries(pack.sections).flatMap(([key, section]) =>
    checkFields(section.fields, key, answers[key] as Loose, context),
  ),
  ...checkAttachments(pack, answers, context.attachments),
];
