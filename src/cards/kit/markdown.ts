import { type Bullet, type Line, readMarkdown } from '../../domain/markdown';
import { type Inline, readInline, sourceOf, wordsOf } from '../../domain/markdown-inline';
import { memoize } from '../../domain/memo';

/** Characters that mean something anywhere in a line of the Markdown that Teams renders. */
const ANYWHERE = /[\\`*_[\]<>~|]/g;
/** What begins a heading, quotation, list, rule or underline when it begins a line. */
const LINE_START = /^([#+=-])/;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;
const ENTITY = /&(?=#?\w+;)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Cards say the same few hundred texts of the workbook again and again; what people type never comes here. */
const TEXTS_KEPT = 2_000;
const markdownOf = memoize<string, string>(TEXTS_KEPT);
const plainTextOf = memoize<string, string>(TEXTS_KEPT);
const plainLineOf = memoize<string, string>(TEXTS_KEPT);

/** Line ends become `\n`; what cannot be seen and could reorder or break a text goes. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(CONTROL, ' ');
}

/**
 * What a person typed, for a TextBlock: it reads as typed and formats, links and lists nothing. Each line
 * becomes a paragraph, because clients join lines that only one line end separates.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(ANYWHERE, '\\$&')
        .replace(ENTITY, '\\&')
        .replace(LINE_START, '\\$1')
        .replace(NUMBERED, '$1\\$2'),
    )
    .join('\n\n');
}

/** As `escapeMarkdown`, on one line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(oneLine(text));
}

export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Escapes every string of a plain value, so that a text made from it is safe in Markdown. */
export function escapeAll<Value>(value: Value): Value {
  if (typeof value === 'string') return escapeLine(value) as Value;
  if (Array.isArray(value)) return value.map(escapeAll) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeAll(inner)])) as Value;
  }
  return value;
}

/**
 * Markdown of the workbook as a TextBlock carries it: headings become bold lines, pictures their
 * description; tables and HTML are not supported there.
 */
export function workbookMarkdown(text: string): string {
  return markdownOf(text, () => supported(text));
}

/** Workbook Markdown without its marks, for labels, titles and notifications. */
export function plainText(text: string): string {
  return plainTextOf(text, () => withoutMarks(text));
}

/** `plainText`, escaped to stand in a line of Markdown. */
export function plainLine(text: string): string {
  return plainLineOf(text, () => escapeLine(plainText(text)));
}

/** As `plainText`, for what people wrote: that is not kept. */
export function withoutMarks(text: string): string {
  const parts: string[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) parts.push(wordsOf(readInline(paragraph.join('\n'))));
    paragraph = [];
  };
  for (const line of readMarkdown(cleanText(text))) {
    // What is bold may go on in the next line of its paragraph.
    if (line.kind !== 'text') close();
    paragraph.push(withoutLineMark(line));
    if (line.kind === 'heading') close();
  }
  close();
  return oneLine(parts.join('\n'));
}

function withoutLineMark(line: Line): string {
  switch (line.kind) {
    case 'heading':
      return line.text;
    case 'bullet':
      return isTyped(line.sign) ? line.source : line.text;
    case 'number':
    case 'tick':
    case 'text':
    case 'blank':
      return line.source;
  }
}

/** Numbers and typed bullets are said; the bullets of Markdown are marks. */
function isTyped(sign: Bullet): boolean {
  return sign === '•' || sign === '–';
}

function supported(text: string): string {
  return readMarkdown(cleanText(text))
    .map(supportedLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function supportedLine(line: Line): string {
  switch (line.kind) {
    case 'heading':
      return `**${withoutPictures(line.text)}**`;
    case 'bullet':
    case 'number':
    case 'tick':
    case 'text':
    case 'blank':
      return withoutPictures(line.source);
  }
}

function withoutPictures(text: string): string {
  return text.includes('![') ? readInline(text).map(withoutPicture).join('') : text;
}

function withoutPicture(piece: Inline): string {
  switch (piece.kind) {
    case 'image':
      return piece.description;
    case 'link':
      return `[${piece.label.map(withoutPicture).join('')}](${piece.url})`;
    case 'strong':
    case 'emphasis':
      return `${piece.mark}${piece.inner.map(withoutPicture).join('')}${piece.mark}`;
    case 'text':
    case 'escape':
    case 'code':
    case 'address':
      return sourceOf([piece]);
  }
}

/** At most `length` characters, cut at a blank where there is one; never inside a surrogate pair. */
export function shorten(text: string, length: number, mark = '…'): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - mark.length)).replace(/[\ud800-\udbff]$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > cut.length * 0.7 ? cut.slice(0, blank) : cut).trimEnd()}${mark}`;
}

/** A Markdown link to an address that a person gave; shown as the address itself, or only as text if it is none. */
export function linkTo(address: string): string {
  try {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return escapeLine(address);
    const target = url.href.replace(/[()[\]\\<>*_~`|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    return `[${escapeLine(address)}](${target})`;
  } catch {
    return escapeLine(address);
  }
}
