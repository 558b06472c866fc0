/** A piece of a line. */
export type Span =
  | { readonly kind: 'text' | 'bold' | 'field'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

const MARKS =
  /\*\*(?<bold>[^*\n]+)\*\*|\[(?<named>[^\]\n]+)\]\((?<target>https?:\/\/[^\s)]+)\)|(?<url>https?:\/\/[^\s<>"»«]+)/g;
const FIELD = /\[([^[\]\n]{1,120})\]/g;

/** Bold, links and, where a document is to be filled in, `[fields]`; everything else stays as it is. */
export function spansOf(line: string, fillIn: boolean): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKS)) {
    spans.push(...plain(line.slice(end, match.index), fillIn));
    end = match.index + match[0].length;
    const { bold, named, target, url } = match.groups ?? {};
    if (bold !== undefined) spans.push({ kind: 'bold', text: bold });
    else if (named !== undefined && target !== undefined) {
      spans.push({ kind: 'link', text: named, url: target });
    } else if (url !== undefined) {
      const address = url.replace(/[.,;:!?)\]']+$/, '');
      spans.push({ kind: 'link', text: address, url: address });
      end -= url.length - address.length;
    }
  }
  spans.push(...plain(line.slice(end), fillIn));
  return spans;
}

function plain(text: string, fillIn: boolean): readonly Span[] {
  if (text === '') return [];
  if (!fillIn) return [{ kind: 'text', text }];
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
