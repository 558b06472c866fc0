import { type Inline, readInline, sourceOf, wordsOf } from '../../domain/markdown-inline';

/** A piece of a line. */
export type Span =
  | { readonly kind: 'text' | 'bold' | 'field'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

const WEB = /^https?:\/\/[^\s]+$/;
const FIELD = /\[([^[\]\n]{1,120})\]/g;

/** Bold, links and, where a document is to be filled in, `[fields]`; everything else stays as it is. */
export function spansOf(line: string, fillIn: boolean): readonly Span[] {
  const spans = merged(readInline(line, { looseStrong: true }).flatMap((piece) => spansOfPiece(piece)));
  return fillIn ? spans.flatMap((span) => (span.kind === 'text' ? withFields(span.text) : [span])) : spans;
}

function spansOfPiece(piece: Inline): readonly Span[] {
  switch (piece.kind) {
    case 'strong':
      return piece.mark === '**'
        ? piece.inner.flatMap(spansOfPiece).map(bold)
        : asTyped(piece.mark, piece.inner);
    case 'emphasis':
      return asTyped(piece.mark, piece.inner);
    case 'link':
      return WEB.test(piece.url)
        ? [{ kind: 'link', text: wordsOf(piece.label), url: piece.url }]
        : [
            { kind: 'text', text: '[' },
            ...piece.label.flatMap(spansOfPiece),
            { kind: 'text', text: `](${piece.url})` },
          ];
    case 'image':
      return WEB.test(piece.url)
        ? [{ kind: 'link', text: piece.description || piece.url, url: piece.url }]
        : [{ kind: 'text', text: sourceOf([piece]) }];
    case 'address':
      return [{ kind: 'link', text: piece.url, url: piece.url }];
    case 'text':
    case 'escape':
    case 'code':
      return [{ kind: 'text', text: sourceOf([piece]) }];
  }
}

/** Marks that documents do not draw stay visible around what they hold. */
function asTyped(mark: string, inner: readonly Inline[]): readonly Span[] {
  return [{ kind: 'text', text: mark }, ...inner.flatMap(spansOfPiece), { kind: 'text', text: mark }];
}

function bold(span: Span): Span {
  return span.kind === 'text' ? { kind: 'bold', text: span.text } : span;
}

/** Neighbours of one kind as one: a field may lie across what was read apart. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && last.kind === span.kind && span.kind !== 'link')
      all[all.length - 1] = { kind: span.kind, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

function withFields(text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > end) spans.push({ kind: 'text', text: text.slice(end, match.index) });
    spans.push({ kind: 'field', text: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}
