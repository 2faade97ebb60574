/**
 * What reads the papers in the tests as an office would: LibreOffice draws a DOCX, poppler reads a PDF. 84 MB
 * without what Debian recommends beside them; 14 seconds were measured.
 */
import { installFromDebian } from './debian.mjs';
import { ask } from './run.mjs';
import { Stop } from './say.mjs';

const mend = 'Install LibreOffice Writer and poppler-utils yourself, so that soffice and pdftotext are in PATH.';

export const arePaperToolsThere = () => ask('sh', ['-c', 'command -v soffice && command -v pdftotext']) !== null;

export const installPaperTools = async () => {
  await installFromDebian({
    title: 'LibreOffice and poppler',
    // The metric twin of Times New Roman, in an edition with the Kazakh letters.
    packages: ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-liberation2|fonts-liberation'],
    mend,
  });
  if (!arePaperToolsThere()) throw new Stop('LibreOffice and poppler were installed, but not where they were looked for.', mend);
};
