/**
 * A piece of a line of Markdown, as far as the workbook and people's answers use it. Each place that shows
 * Markdown draws the kinds its medium has and writes the others as they stood (`sourceOf`).
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** A sign that a backslash has made plain. */
  | { readonly kind: 'escape'; readonly sign: string }
  | { readonly kind: 'code'; readonly code: string }
  /** A web address that stands in the text as it is. */
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'image'; readonly description: string; readonly url: string }
  /** What is a safe target is for those to decide who draw it: `url` is whatever stood in the brackets. */
  | { readonly kind: 'link'; readonly label: readonly Inline[]; readonly url: string }
  | { readonly kind: 'strong'; readonly mark: '**' | '__'; readonly inner: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly mark: '*' | '_'; readonly inner: readonly Inline[] };

type Mark = '**' | '__' | '*' | '_';

/** Begins something, perhaps. */
const SPECIAL = /[\\`*_[]|!\[|https?:\/\//g;
const ESCAPABLE = new Set('\\`*_[]<>~|#+=-.)&');
const LETTER = /[\p{L}\p{N}]/u;
const BLANK = /^\s?$/;
const ADDRESS_END = /[\s<>"»«`\\]|$/g;
/** What ends the sentence rather than the address. */
const AFTER_ADDRESS = new Set(".,;:!?)]'");

/**
 * Reads one line, in time that grows with its length. `looseStrong`: stars with a blank inside them
 * (`**so: **`) count as well, as people type them; Teams would show the stars.
 */
export function readInline(line: string, { looseStrong = false } = {}): readonly Inline[] {
  SPECIAL.lastIndex = 0;
  if (line !== '' && !SPECIAL.test(line)) return [{ kind: 'text', text: line }];
  const closing = finder(line, ']');
  const targetEnd = finder(line, ')');
  const codeEnd = finder(line, '`');
  // At most one of each mark is open, so closing one never moves a piece more than a few times.
  const open: { readonly mark: Mark | ''; readonly inner: Inline[] }[] = [{ mark: '', inner: [] }];
  const add = (piece: Inline) => append(open[open.length - 1]?.inner ?? [], piece);
  let at = 0;
  while (at < line.length) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(line);
    const from = found?.index ?? line.length;
    if (from > at) add({ kind: 'text', text: line.slice(at, from) });
    if (!found) break;
    at = from + special(from, found[0]);
  }
  while (open.length > 1) dissolve();
  return open[0]?.inner ?? [];

  /** How many signs it has used up. */
  function special(from: number, sign: string): number {
    if (sign === '*' || sign === '_') return emphasis(from, sign);
    const taken = pieceAt(from, sign) ?? { piece: { kind: 'text', text: sign }, end: from + sign.length };
    add(taken.piece);
    return taken.end - from;
  }

  function pieceAt(from: number, sign: string): { readonly piece: Inline; readonly end: number } | undefined {
    if (sign === '\\') {
      const next = line[from + 1];
      if (next === undefined || !ESCAPABLE.has(next)) return undefined;
      return { piece: { kind: 'escape', sign: next }, end: from + 2 };
    }
    if (sign === '`') {
      const end = codeEnd(from + 1);
      if (end === line.length || end === from + 1) return undefined;
      return { piece: { kind: 'code', code: line.slice(from + 1, end) }, end: end + 1 };
    }
    if (sign === '![') return imageAt(from);
    if (sign === '[') return linkAt(from);
    const url = addressAt(
      line,
      from,
      open.map((frame) => frame.mark),
    );
    return url.length > sign.length ? { piece: { kind: 'address', url }, end: from + url.length } : undefined;
  }

  function imageAt(from: number) {
    const close = closing(from + 2);
    const target = targetAfter(close);
    if (!target) return undefined;
    const piece: Inline = { kind: 'image', description: line.slice(from + 2, close), url: target.url };
    return { piece, end: target.end };
  }

  function linkAt(from: number) {
    // A picture may be the label; its bracket closes first.
    const image = line.startsWith('![', from + 1) ? imageAt(from + 1) : undefined;
    const close = image && line[image.end] === ']' ? image.end : closing(from + 1);
    const target = close > from + 1 ? targetAfter(close) : undefined;
    if (!target) return undefined;
    const label = readInline(line.slice(from + 1, close), { looseStrong });
    return { piece: { kind: 'link', label, url: target.url } satisfies Inline, end: target.end };
  }

  function targetAfter(close: number): { readonly url: string; readonly end: number } | undefined {
    if (line[close + 1] !== '(') return undefined;
    const end = targetEnd(close + 2);
    return end === line.length ? undefined : { url: line.slice(close + 2, end), end: end + 1 };
  }

  function emphasis(from: number, sign: '*' | '_'): number {
    const innermost = open[open.length - 1]?.mark;
    // Of three that close, the first belongs to the inner pair.
    const double = line[from + 1] === sign && !(innermost === sign && line[from + 2] === sign);
    const mark: Mark = double ? (sign === '*' ? '**' : '__') : sign;
    const before = line[from - 1] ?? '';
    const after = line[from + mark.length] ?? '';
    // Stars and underscores within a word belong to the word: Kolleg*innen, datei_name.
    const opens =
      mark === '**' ? looseStrong || !BLANK.test(after) : !BLANK.test(after) && !LETTER.test(before);
    const closes =
      mark === '**' ? looseStrong || !BLANK.test(before) : !BLANK.test(before) && !LETTER.test(after);
    const opened = open.findIndex((frame) => frame.mark === mark);
    if (opened === -1 && opens) open.push({ mark, inner: [] });
    else if (opened !== -1 && closes && !isEmpty(opened)) close(opened, mark);
    else add({ kind: 'text', text: mark });
    return mark.length;
  }

  function isEmpty(opened: number): boolean {
    return opened === open.length - 1 && open[opened]?.inner.length === 0;
  }

  function close(opened: number, mark: Mark): void {
    while (open.length > opened + 1) dissolve();
    const inner = open.pop()?.inner ?? [];
    add(mark === '**' || mark === '__' ? { kind: 'strong', mark, inner } : { kind: 'emphasis', mark, inner });
  }

  /** A mark that nothing closes is text. */
  function dissolve(): void {
    const frame = open.pop();
    if (!frame) return;
    add({ kind: 'text', text: frame.mark });
    for (const piece of frame.inner) add(piece);
  }
}

/** What was read, as it stood: `readInline(line)` gives back its line. */
export function sourceOf(pieces: readonly Inline[]): string {
  return pieces.map(pieceSource).join('');
}

/** The words without their marks: the label of a link, the description of a picture. Backslashes stay. */
export function wordsOf(pieces: readonly Inline[]): string {
  return pieces.map(pieceWords).join('');
}

function pieceSource(piece: Inline): string {
  switch (piece.kind) {
    case 'code':
      return `\`${piece.code}\``;
    case 'image':
      return `![${piece.description}](${piece.url})`;
    case 'link':
      return `[${sourceOf(piece.label)}](${piece.url})`;
    case 'strong':
    case 'emphasis':
      return `${piece.mark}${sourceOf(piece.inner)}${piece.mark}`;
    case 'text':
    case 'escape':
    case 'address':
      return pieceWords(piece);
  }
}

function pieceWords(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'escape':
      return `\\${piece.sign}`;
    case 'code':
      return piece.code;
    case 'address':
      return piece.url;
    case 'image':
      return piece.description;
    case 'link':
      return wordsOf(piece.label);
    case 'strong':
    case 'emphasis':
      return wordsOf(piece.inner);
  }
}

function append(pieces: Inline[], piece: Inline): void {
  const last = pieces[pieces.length - 1];
  if (piece.kind === 'text' && last?.kind === 'text')
    pieces[pieces.length - 1] = { kind: 'text', text: last.text + piece.text };
  else pieces.push(piece);
}

/** A mark may end an address (`**https://a.example**`), but only what was opened: a name may end in a line. */
function addressAt(line: string, from: number, opened: readonly (Mark | '')[]): string {
  ADDRESS_END.lastIndex = from;
  let end = ADDRESS_END.exec(line)?.index ?? line.length;
  if (opened.includes('**')) {
    const mark = line.slice(from, end).indexOf('**');
    if (mark !== -1) end = from + mark;
  }
  const ends = (sign: string) =>
    AFTER_ADDRESS.has(sign) || opened.some((mark) => mark !== '' && mark.startsWith(sign));
  while (end > from && ends(line[end - 1] ?? '')) end -= 1;
  return line.slice(from, end);
}

/** Where the sign stands next, unescaped; the line's length if nowhere. Never looks twice at the same stretch. */
function finder(line: string, sign: string): (from: number) => number {
  let asked = 0;
  let next = -1;
  return (from) => {
    if (next >= from && asked <= from) return next;
    asked = from;
    next = line.indexOf(sign, from);
    while (sign === ']' && next > from && line[next - 1] === '\\') next = line.indexOf(sign, next + 1);
    if (next === -1) next = line.length;
    return next;
  };
}
