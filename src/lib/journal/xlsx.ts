/** A sheet as XLSX: dates are dates, the head stays in sight. The library comes when a sheet is asked for. */
import type { Cell, Sheet } from './sheet';

const cellOf = (cell: Cell) => {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd.mm.yyyy hh:mm', alignVertical: 'top' as const };
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const };
  // Of a type, so that nothing in it is reckoned; a BIN keeps its zeros.
  return cell === '' ? null : { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
};

export const xlsxOf = async ({ name, heads, widths, rows }: Sheet): Promise<Blob> => {
  const { default: write } = await import('write-excel-file/universal');
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const, backgroundColor: '#e0eff0' }));
  return write([head, ...rows.map((row) => row.map(cellOf))], { sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 }).toBlob();
};
