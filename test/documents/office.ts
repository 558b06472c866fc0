import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';

/** The parts of an Office file by their path, as text. */
export function partsOf(file: Buffer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)] as const),
  );
}

export function part(file: Buffer, path: string): string {
  const text = partsOf(file)[path];
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

/** Names of unclosed or wrongly closed elements and signs that XML cannot hold; empty when all is well. */
export function xmlFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of xml.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) faults.push(`</${name}>`);
    } else if (!selfClosing && name) open.push(name);
  }
  const text = xml.replace(/<\?[^>]*\?>/g, '').replace(/<\/?[A-Za-z_][^<>]*>/g, '');
  if (/[<>]/.test(text) || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)) faults.push('text');
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) faults.push('sign');
  return [...faults, ...open];
}

/** Every XML part that is not well-formed. */
export function brokenParts(file: Buffer): readonly string[] {
  return Object.entries(partsOf(file)).flatMap(([path, text]) =>
    /\.(xml|rels)$/.test(path) && xmlFaults(text).length > 0
      ? [`${path}: ${xmlFaults(text).slice(0, 3).join(' ')}`]
      : [],
  );
}

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  readonly list: boolean;
}

/** A document's paragraphs in order, those in tables included. */
export function paragraphsOf(file: Buffer): readonly WordParagraph[] {
  const body = part(file, 'word/document.xml');
  return [...body.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? 'Normal',
    text: [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
      .map(([whole, text]) => (whole === '<w:tab/>' ? '\t' : unescapeXml(text ?? '')))
      .join(''),
    list: inside.includes('<w:numPr>'),
  }));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** A sheet's cells as an independent reader sees them. */
export async function rowsOf(file: Buffer, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readExcelFile(file);
  const found = sheets.find((other) => other.sheet === sheet);
  if (!found) throw new Error(`no sheet ${sheet} among ${sheets.map((other) => other.sheet).join(', ')}`);
  return found.data;
}

export async function sheetNames(file: Buffer): Promise<readonly string[]> {
  return (await readExcelFile(file)).map((sheet) => sheet.sheet);
}
