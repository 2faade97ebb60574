export interface SizeUnits {
  readonly byte: string;
  readonly kilo: string;
  readonly mega: string;
  readonly giga: string;
  readonly point: string;
}

/** Sizes as people read them: whole kilobytes, larger ones with one digit. */
export function sizeText(size: number, units: SizeUnits): string {
  if (size < 1024) return `${size}\u00a0${units.byte}`;
  if (size < 1024 * 1024) return `${Math.round(size / 1024)}\u00a0${units.kilo}`;
  const mega = size / (1024 * 1024);
  const [value, unit] = mega < 1024 ? [mega, units.mega] : [mega / 1024, units.giga];
  const text = value >= 100 ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '').replace('.', units.point);
  return `${text}\u00a0${unit}`;
}
