import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** What a phone's camera would read off the screen. */
export const readQr = async (page: Page): Promise<string> => {
  const shot = (await page.getByTestId('qr').screenshot({ scale: 'css' })).toString('base64');
  const { width, height, data } = await page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const draw = new OffscreenCanvas(bitmap.width * 3, bitmap.height * 3).getContext('2d');
    if (!draw) throw new Error('no canvas');
    draw.imageSmoothingEnabled = false;
    draw.drawImage(bitmap, 0, 0, bitmap.width * 3, bitmap.height * 3);
    const image = draw.getImageData(0, 0, bitmap.width * 3, bitmap.height * 3);
    // As one text: two million numbers take a browser and a test seconds to tell one another.
    const reader = new FileReader();
    const read = new Promise<string>((resolve) => (reader.onload = () => resolve(String(reader.result))));
    reader.readAsDataURL(new Blob([image.data]));
    return { width: image.width, height: image.height, data: (await read).replace(/^.*,/, '') };
  }, shot);
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(data, 'base64')) });
};
