import { cleaned } from './file-name';

/** Hands bytes to the browser's downloads. */
export const saveFile = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = cleaned(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
