const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * What is left of a text when case, umlauts (ä = ae), accents, invisible characters and extra blanks do not
 * matter. For comparing only; what people typed is kept as they typed it.
 */
export function fold(text: string): string {
  return foldKeepingBlanks(text).replace(/\s+/g, ' ').trim();
}

function foldKeepingBlanks(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Which small sigma comes out depends on where in the word it stands.
      .replace(/ς/g, 'σ')
      .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
      .normalize('NFD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
  );
}

/** The folded text with, for each of its characters, where in `text` that character came from. */
export function foldWithOrigin(text: string): {
  readonly folded: string;
  readonly origin: readonly number[];
} {
  const origin: number[] = [];
  let folded = '';
  // A letter and the marks that follow it fold together, or `u` + `¨` would not become `ue`.
  for (const match of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const piece = foldKeepingBlanks(match[0]).replace(/\s/g, ' ');
    for (let index = 0; index < piece.length; index++) origin.push(match.index);
    folded += piece;
  }
  return { folded, origin };
}

/** One word of a text and where it stands there. */
export interface Word {
  /** As typed, without invisible characters. */
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text; whatever consists of invisible characters alone is no word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const folded = fold(match[0]);
    if (folded === '') continue;
    const raw = match[0].replace(/\p{Cf}/gu, '');
    words.push({ raw, folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

// The joiner of emoji and the tags of flags are invisible too, but belong to what they join.
const EDGE = /[\s\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Without blanks and invisible characters at both ends. Takes linear time whatever is typed. */
export function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const TRAILING = /^(?:[\s.!?…,;:\p{Cf}\p{Extended_Pictographic}]|\ufe0f)$/u;

/** Without the punctuation and emoji that people put after a command: `hilfe!`. */
export function withoutTrailingPunctuation(text: string): string {
  const points = [...text];
  while (points.length > 0 && TRAILING.test(points[points.length - 1] ?? '')) points.pop();
  return points.join('');
}
