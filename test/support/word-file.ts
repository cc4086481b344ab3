import { strToU8, zipSync } from 'fflate';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file with this text as its document part. */
export const wordFileOf = (xml: string, part = 'word/document.xml'): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/media/image1.png': new Uint8Array(2000), [part]: strToU8(xml) }));

/** Paragraphs of lines, each line a run, with breaks between them; a tab is Word's own. */
export const wordXml = (...paragraphs: readonly (readonly string[])[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${MAIN}"><w:body>${paragraphs.map(paragraph).join('')}<w:sectPr/></w:body></w:document>`;

export const wordFile = (...paragraphs: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> => wordFileOf(wordXml(...paragraphs));

const paragraph = (lines: readonly string[]): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${lines.map((line) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(line).replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">')}</w:t></w:r>`).join('<w:r><w:br/></w:r>')}</w:p>`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
