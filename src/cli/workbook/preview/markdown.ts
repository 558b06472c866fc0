import { type Line, readMarkdown } from '../../../domain/markdown';
import { type Inline, readInline } from '../../../domain/markdown-inline';

/** Blanks before an item; what is indented further is not one. */
const INDENT_MAX = 3;
/** What a link may lead to; everything else stays text. */
const TARGET = /^(?:https:\/\/|mailto:)\S+$/;

interface Item {
  readonly tag: 'ul' | 'ol';
  readonly start: string;
  readonly text: string;
}

/** The Markdown that programme texts and cards may hold, as HTML; everything else is text. */
export function markdownToHtml(markdown: string): string {
  const blocks: string[] = [];
  let list: { readonly tag: 'ul' | 'ol'; readonly start: string; readonly items: string[] } | undefined;
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push(`<p>${paragraph.join('<br>')}</p>`);
    if (list) {
      const start = list.tag === 'ol' && list.start !== '1' ? ` start="${list.start}"` : '';
      blocks.push(
        `<${list.tag}${start}>${list.items.map((item) => `<li>${item}</li>`).join('')}</${list.tag}>`,
      );
    }
    paragraph = [];
    list = undefined;
  };
  for (const line of readMarkdown(markdown)) {
    const item = itemOf(line);
    if (line.kind === 'blank') close();
    else if (item) {
      if (list?.tag !== item.tag) close();
      list ??= { tag: item.tag, start: item.start, items: [] };
      list.items.push(inline(item.text));
    } else if (list && /^\s/.test(line.source)) {
      list.items.push(`${list.items.pop() ?? ''}<br>${inline(line.source.trim())}`);
    } else {
      if (list) close();
      paragraph.push(lineHtml(line));
    }
  }
  close();
  return blocks.join('\n');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What Teams lists: not the bullets that people type, and nothing far to the right. */
function itemOf(line: Line): Item | undefined {
  switch (line.kind) {
    case 'bullet':
      if (line.sign === '•' || line.sign === '–' || line.indent > INDENT_MAX) return undefined;
      return { tag: 'ul', start: '1', text: line.text };
    case 'number':
      return line.indent > INDENT_MAX ? undefined : { tag: 'ol', start: line.digits, text: line.text };
    case 'tick':
    case 'heading':
    case 'text':
    case 'blank':
      return undefined;
  }
}

/** A heading is a bold line, as on cards: the booklet's own headings go down step by step. */
function lineHtml(line: Line): string {
  return line.kind === 'heading' ? `<strong>${inline(line.text)}</strong>` : inline(line.source.trim());
}

function inline(text: string): string {
  return htmlOf(readInline(text));
}

function htmlOf(pieces: readonly Inline[]): string {
  return pieces.map(pieceHtml).join('');
}

function pieceHtml(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return escapeHtml(piece.text);
    case 'escape':
      return escapeHtml(piece.sign);
    case 'code':
      return `<code>${escapeHtml(piece.code)}</code>`;
    case 'address':
      return escapeHtml(piece.url);
    case 'image':
      return escapeHtml(piece.description);
    case 'link': {
      const label = htmlOf(piece.label);
      return TARGET.test(piece.url)
        ? `<a href="${escapeHtml(piece.url)}">${label}</a>`
        : `[${label}](${escapeHtml(piece.url)})`;
    }
    case 'strong':
      return `<strong>${htmlOf(piece.inner)}</strong>`;
    case 'emphasis':
      return `<em>${htmlOf(piece.inner)}</em>`;
  }
}
