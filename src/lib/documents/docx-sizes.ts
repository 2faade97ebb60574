/** A4 as state papers have it. Twentieths of a point, but letters: half points. */
export const sheet = { width: 11_906, height: 16_838, top: 1134, right: 850, bottom: 1134, left: 1417 } as const;
export const measure = sheet.width - sheet.left - sheet.right;
/** On its side: the wide margin, where it is bound, is then above. */
export const wide = { width: sheet.height, height: sheet.width, top: 1134, right: 850, bottom: 850, left: 1134 } as const;
export const wideMeasure = wide.width - wide.left - wide.right;
/** Where the upper right begins: as wide on a sheet on its side. */
export const cornerOf = (across: number): number => Math.round(across - measure * 0.52);
export const letters = { text: 28, table: 24, small: 20, dense: 18, origin: 16 } as const;
/** Has every Kazakh letter on each system that opens a DOCX, by itself or by its metric twin. */
export const face = 'Times New Roman';
/** Pixels of 96 to an inch; the pad's 5 to 2. */
export const drawn = { width: 150, height: 60 } as const;
