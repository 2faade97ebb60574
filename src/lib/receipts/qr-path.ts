import { encodeQR } from 'qr';

export interface QrPath {
  /** Modules on a side, the quiet zone included. */
  readonly side: number;
  /** One path of squares for an SVG of `side` × `side`. */
  readonly path: string;
}

/** The quiet zone that readers ask for. */
const border = 4;

/** Medium correction: a folded or photographed paper is still read. */
export const qrPath = (text: string): QrPath => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { side: rows.length, path };
};
