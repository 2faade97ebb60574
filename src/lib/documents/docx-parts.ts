/** What a DOCX consists of beside its words: which parts there are, how they hang together, the face. */
import { face, letters } from './docx-sizes';
import { pictureId } from './docx-signature';
import { escaped } from './docx-xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const main = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`;
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const types = (headers: number): string => {
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `${head}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    part('word/document.xml', `${kind}.document.main+xml`) + part('word/styles.xml', `${kind}.styles+xml`) + part('word/settings.xml', `${kind}.settings+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${Array.from({ length: headers }, (_, at) => part(`word/header${at + 1}.xml`, `${kind}.header+xml`)).join('')}</Types>`;
};
const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packed}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const styles = (language: string): string =>
  `${head}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/><w:sz w:val="${letters.text}"/><w:szCs w:val="${letters.text}"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';
/** Without it Word opens a file as one of its first versions. */
const settings = `${head}<w:settings ${main}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
const core = (title: string): string =>
  `${head}<cp:coreProperties xmlns:cp="${packed}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Otinim</dc:creator></cp:coreProperties>`;

/** Of the nth header part, from 0. */
export const headerId = (at: number): string => `header${at + 1}`;

export interface Contents {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  /** Paragraphs of each header part. */
  readonly headers: readonly string[];
  readonly picture: Uint8Array | null;
}

/** Every part by its path; texts are UTF-8 once they are packed. */
export const partsOf = ({ title, language, body, headers, picture }: Contents): Readonly<Record<string, string | Uint8Array>> => ({
  '[Content_Types].xml': types(headers.length),
  '_rels/.rels': relations([['document', `${office}/officeDocument`, 'word/document.xml'], ['core', `${packed}/relationships/metadata/core-properties`, 'docProps/core.xml']]),
  'word/document.xml': `${head}<w:document ${main}><w:body>${body}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relations([
    ['styles', `${office}/styles`, 'styles.xml'], ['settings', `${office}/settings`, 'settings.xml'],
    ...headers.map((_, at) => [headerId(at), `${office}/header`, `header${at + 1}.xml`] as const),
    ...(picture === null ? [] : [[pictureId, `${office}/image`, 'media/signature.png'] as const]),
  ]),
  'word/styles.xml': styles(language),
  'word/settings.xml': settings,
  ...Object.fromEntries(headers.map((content, at) => [`word/header${at + 1}.xml`, `${head}<w:hdr ${main}>${content}</w:hdr>`])),
  ...(picture !== null && { 'word/media/signature.png': picture }),
  'docProps/core.xml': core(title),
});
