import { entryOf } from '../harness/unzip';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** What a DOCX says, a text for each paragraph that says anything, in the order of its XML. */
export const documentText = (docx: Buffer): string[] =>
  [...entryOf(docx, 'word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''))
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity))
    .filter((text) => text !== '');
