import type { Package } from '#law/form/fields';

/** Section and, where the path leads into a row, the row's unit: `projects.list.<id>` of `projects.list.<id>.to`. */
export function unitAt(pack: Package, path: string): { section: string; row: string | null } {
  const [section = '', key = '', row] = path.split('.');
  const isRow = row !== undefined && pack.sections[section]?.fields[key]?.type === 'rows';
  return { section, row: isRow ? `${section}.${key}.${row}` : null };
}
