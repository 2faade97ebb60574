import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileNameOf } from './file-name';
import { saveFile } from './save-file';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('bytes go to the downloads under a name that every system takes, and stay there while a slow disk reads them', async () => {
  const link = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  saveFile(new Blob(['мәтін']), 'Кері қайтару: «Үміт»/2026\n\t?.filed.json');
  expect(link.download).toBe('Кері қайтару «Үміт» 2026 .filed.json');
  expect(link.click).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(30_000);
  expect(await (await fetch(link.href)).text()).toBe('мәтін');
  vi.advanceTimersByTime(31_000);
  await expect(fetch(link.href)).rejects.toThrow();
});

test('a name out of words: the empty ones left out, and short enough in Kazakh', () => {
  expect(fileNameOf(['', ' а:б ', 'в'], 'docx')).toBe('а б в.docx');
  expect(Buffer.from(fileNameOf(['ә'.repeat(400)], 'docx')).length).toBeLessThan(255);
});
