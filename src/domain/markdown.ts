/** The last two are not Markdown: people type or paste them. */
export type Bullet = '-' | '*' | '+' | '•' | '–';

/**
 * A line of Markdown as it lies: what it begins with, and its text, which `readInline` reads further. Which
 * lines make one list differs with what is shown and is decided there. `indent` counts blanks.
 */
export type Line = { readonly source: string } & (
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'bullet';
      readonly sign: Bullet;
      readonly indent: number;
      readonly text: string;
    }
  | { readonly kind: 'number'; readonly digits: string; readonly indent: number; readonly text: string }
  /** A line of a checklist as it is stored in answers, not Markdown either. */
  | { readonly kind: 'tick'; readonly done: boolean; readonly text: string }
);

const ITEM = /^\s*(?:([-*+•–])|(\d{1,3})[.)])(?=\s)/;
const TICK = /^\s*([☑☐])/;
/** Most lines begin with a word and need no closer look. */
const WORD_FIRST = /^[^\s\d#☑☐*+•–-]/;
const HEADING = /^(#{1,6}) /;

/** Reads line by line, whatever the line ends are. */
export function readMarkdown(text: string): readonly Line[] {
  return text.split(/\r\n|[\r\n]/).map(readLine);
}

function readLine(source: string): Line {
  if (WORD_FIRST.test(source)) return { kind: 'text', source };
  const words = source.trim();
  if (words === '') return { kind: 'blank', source };
  const item = ITEM.exec(source);
  if (item) {
    const [start, sign, digits = ''] = item;
    const text = source.slice(start.length).trimStart();
    const indent = start.length - start.trimStart().length;
    if (sign === undefined) return { kind: 'number', source, digits, indent, text };
    return { kind: 'bullet', source, sign: sign as Bullet, indent, text };
  }
  const tick = TICK.exec(source);
  if (tick)
    return { kind: 'tick', source, done: tick[1] === '☑', text: source.slice(tick[0].length).trimStart() };
  const heading = HEADING.exec(source)?.[1];
  const title = heading === undefined ? '' : withoutClosing(source.slice(heading.length).trimStart());
  if (heading === undefined || title === '') return { kind: 'text', source };
  return { kind: 'heading', source, level: heading.length, text: title };
}

/** A heading may be closed with the signs that open it. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#' || title[end - 1] === ' ') end -= 1;
  return title.slice(0, end);
}
