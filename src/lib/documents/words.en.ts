import type { DocumentWords } from './words.kk';

export const documentEn: DocumentWords = {
  title: 'The annexes on paper',
  lead: 'Print the three annexes or download them as DOCX, sign them, and stamp them if you have a seal. Then photograph each page and add it in «Signing».',
  filedTitle: 'The annexes as filed',
  filedLead: 'This is the exact text of the registered application. Number and checksum stand at the end of each annex.',
  language: 'Language of the paper',
  languages: { kk: 'Kazakh', ru: 'Russian, unofficial translation' },
  unofficial: 'The official text of the annexes is Kazakh. The Russian is for reading only, and each page says «unofficial translation».',
  print: 'Print',
  download: 'Download DOCX',
  one: (n) => `Annex ${n}, DOCX`,
  file: (n, name) => `${n} ${name}`,
  all: 'annexes 1–3',
  annex: (n) => `annex ${n}`,
  translation: 'unofficial translation',
  making: 'The file is being made',
  made: 'The file is downloaded',
  failed: 'The file could not be made. Please try again.',
  gone: 'This device does not hold the text of this application',
};
