import { fold, foldWithOrigin } from '../fold';
import type { Exercise, Programme } from './programme';

export interface SearchHit {
  readonly exercise: Exercise;
  /** Plain text around the first hit, at most 160 characters. */
  readonly excerpt: string;
}

const EXCERPT_MAX = 160;

/**
 * Exercises of the weeks that hold all words of the query, wherever they stand and however their umlauts
 * are written; hits in the title first, then in the programme's order.
 */
export function searchExercises(programme: Programme, query: string): readonly SearchHit[] {
  const wanted = fold(query)
    .split(/[\s,;"'„“»«]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (wanted.length === 0) return [];
  const hits: (SearchHit & { readonly rank: number })[] = [];
  for (const week of programme.weeks) {
    for (const exercise of week.exercises) {
      const texts = [...textsOf(exercise), week.theme].map(plain);
      const folded = texts.map(fold);
      const has = (word: string) => word === exercise.number || folded.some((text) => holds(text, word));
      if (!wanted.every(has)) continue;
      const title = fold(exercise.title);
      const inTitle = wanted.filter((word) => title.includes(word)).length;
      hits.push({ exercise, excerpt: excerptOf(texts, wanted), rank: wanted.length - inTitle });
    }
  }
  return hits.sort((a, b) => a.rank - b.rank).map(({ exercise, excerpt }) => ({ exercise, excerpt }));
}

/** Parts of words count (`post` in `Zehn-Post-Audit`), parts of numbers do not: `2` is neither `12` nor `1.2`. */
function holds(text: string, word: string): boolean {
  if (!/^\d+$/.test(word)) return text.includes(word);
  return new RegExp(`(?<![\\d.,])${word}(?![.,]?\\d)`).test(text);
}

/** In the order in which an excerpt is taken from them: a hit in the title alone shows the task. */
function textsOf(exercise: Exercise): readonly string[] {
  return [
    exercise.task,
    exercise.why,
    exercise.deliverable,
    exercise.example ?? '',
    ...(exercise.checklist ?? []),
    exercise.peerQuestion ?? '',
    exercise.conceptText ?? '',
    ...exercise.links.map((link) => link.title),
    ...(exercise.video ? [exercise.video.title] : []),
    exercise.title,
  ];
}

function excerptOf(texts: readonly string[], wanted: readonly string[]): string {
  // The last two are the title, which the hit shows anyway, and the theme of the week.
  for (const text of texts.slice(0, -2)) {
    const { folded, origin } = foldWithOrigin(text);
    const at = Math.min(...wanted.map((word) => folded.indexOf(word)).filter((index) => index >= 0));
    if (Number.isFinite(at)) return cut(text, origin[at] ?? 0);
  }
  return cut(texts[0] ?? '', 0);
}

/** At most 160 characters around a place, broken between words. */
function cut(text: string, at: number): string {
  if (text.length <= EXCERPT_MAX) return text;
  const room = EXCERPT_MAX - 4;
  const from = Math.max(0, Math.min(at - Math.floor(room / 3), text.length - room));
  let part = text.slice(from, from + room);
  if (from > 0) part = part.replace(/^\S{0,30}\s/, '');
  if (from + room < text.length) part = part.replace(/\s\S{0,30}$/, '');
  // A slice may have cut an emoji in two.
  part = part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim();
  return `${from > 0 ? '… ' : ''}${part}${from + room < text.length ? ' …' : ''}`;
}

/** Without the marks of Markdown: words alone. */
function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]{0,500})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,2}\.)\s+/gm, '')
    .replace(/\*\*|__|~~|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
