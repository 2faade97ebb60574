/** PDF as a person would hold it: drawn by LibreOffice, read by poppler. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporary } from '../harness/run-folder';

/** Its text in the order in which it is drawn, a text a page. */
export const pagesOfPdf = (path: string): string[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').filter((page, at, all) => at < all.length - 1 || page.trim() !== '');

/** «595.3 x 841.9 pts (A4)» of each page. */
export const sizesOfPdf = (path: string): string[] =>
  [...execFileSync('pdfinfo', ['-l', '-1', path], { encoding: 'utf8' }).matchAll(/^Page +\d+ size: *(.*)$/gm)].map(([, size = '']) => size);

/** Names of the faces that draw it. */
export const facesOfPdf = (path: string): string[] =>
  execFileSync('pdffonts', [path], { encoding: 'utf8' }).split('\n').slice(2).map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')).filter((face) => face !== '');

export interface Rendered {
  readonly folder: string;
  readonly pathOf: (name: string) => string;
  readonly remove: () => void;
}

/** All files in one start of LibreOffice, with a profile of its own. */
export const renderDocx = (files: Readonly<Record<string, Buffer>>): Rendered => {
  const folder = temporary('papers');
  const names = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.docx`), bytes);
    return join(folder, `${name}.docx`);
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...names], { stdio: 'ignore', timeout: 100_000 });
  return { folder, pathOf: (name) => join(folder, `${name}.pdf`), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** A page's own text: without its number above, and without blanks, which lines and cells break anywhere. */
export const flat = (pages: readonly string[], furniture: readonly string[] = []): string =>
  pages
    .map((page, at) => furniture.reduce((text, one) => text.replace(one.replace(/\s/g, ''), ''), page.replace(at === 0 ? /^$/ : new RegExp(`^\\s*${at + 1}\\s`), '').replace(/\s/g, '')))
    .join('');
