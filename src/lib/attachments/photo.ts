/** Photos made small before they are kept (P14). */

/** Longest side, pixels. */
const longSide = 2000;
/** What a photo should weigh, bytes. */
export const wanted = 300 * 1024;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Photo extends Size {
  readonly blob: Blob;
}

export const fit = ({ width, height }: Size, side = longSide): Size => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/**
 * The best quality whose picture weighs no more than wanted: five steps of halving. A picture that is too
 * heavy even at the least is taken as it comes: legibility of a scanned paper goes before weight.
 */
export const search = async (encode: (quality: number) => Promise<Blob>, most = wanted): Promise<Blob> => {
  let [low, high] = [0.5, 0.92];
  const best = await encode(high);
  if (best.size <= most) return best;
  let kept = await encode(low);
  if (kept.size > most) return kept;
  for (let step = 0; step < 4; step += 1) {
    const middle = (low + high) / 2;
    const blob = await encode(middle);
    if (blob.size <= most) [low, kept] = [middle, blob];
    else high = middle;
  }
  return kept;
};

/** Width and height from the head of a JPEG or PNG, before anything decodes 48 megapixels. */
export const sizeOf = (bytes: Uint8Array): Size | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89 && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 2;
  while (bytes[0] === 0xff && at + 8 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const draw = async (bitmap: ImageBitmap, size: Size, quality: number): Promise<Blob> => {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(size.width, size.height);
    paint(canvas.getContext('2d'), bitmap, size);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  const canvas = Object.assign(document.createElement('canvas'), size);
  paint(canvas.getContext('2d'), bitmap, size);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new DOMException('no picture', 'EncodingError'))), 'image/jpeg', quality),
  );
};

const paint = (context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null, bitmap: ImageBitmap, size: Size): void => {
  if (!context) throw new DOMException('no canvas', 'EncodingError');
  // A transparent PNG would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(bitmap, 0, 0, size.width, size.height);
};

/**
 * Scales and encodes anew, always: the picture's own metadata (GPS, the phone's name) must not leave the device.
 * Orientation is applied while decoding. Throws what the browser throws for a picture that it cannot read.
 */
export const shrink = async (file: Blob, head: Uint8Array): Promise<Photo> => {
  const declared = sizeOf(head);
  const large = declared !== null && Math.max(declared.width, declared.height) > longSide;
  // Scaled by the decoder where it can: one full-size bitmap of 48 megapixels is 190 MB (P14). One side
  // alone keeps the proportions, and works before and after the orientation is applied.
  const resize = large && declared ? { resizeWidth: Math.min(declared.width, longSide), resizeQuality: 'high' as const } : {};
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image', ...resize });
  try {
    const size = fit(bitmap);
    return { ...size, blob: await search((quality) => draw(bitmap, size, quality)) };
  } finally {
    bitmap.close();
  }
};
