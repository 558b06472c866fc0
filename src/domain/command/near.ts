import { editDistance } from '../edit-distance';
import type { Word } from '../fold';
import { PHRASES, type Phrase } from './phrases';

/** A phrase that was probably meant, and how many typed words stand for it. */
export interface NearPhrase {
  readonly phrase: Phrase;
  readonly typed: number;
}

// German words one or two letters away from a command that are no slips of the finger.
const REAL_WORDS = new Set([
  ...['seit', 'weit', 'weite', 'weiss', 'zeiten', 'leiter', 'weitere', 'heutige', 'haeute', 'beute', 'leute'],
  ...['absage', 'anlage', 'anlagen', 'aussage', 'anfrage', 'ansagen', 'sache', 'sachen', 'besuch', 'platz'],
  ...['berichte', 'gericht', 'pausen', 'jetzige', 'offene', 'offener', 'ueben', 'ausgabe'],
]);

/** Phrases within a slip or two of how a text begins, the nearest first. */
export function nearPhrases(words: readonly Word[]): readonly NearPhrase[] {
  const found: (NearPhrase & { readonly distance: number })[] = [];
  for (const phrase of PHRASES) {
    const size = phrase.words.length;
    const apart = words.length < size ? undefined : distanceOfWords(words, phrase.words);
    if (apart !== undefined) found.push({ phrase, typed: size, distance: apart });
    // `meinedaten`
    const first = words[0]?.folded;
    if (size > 1 && first !== undefined) {
      const joined = near(first, phrase.words.join(''));
      if (joined !== undefined) found.push({ phrase, typed: 1, distance: joined });
    }
  }
  return found.sort((a, b) => a.distance - b.distance || b.typed - a.typed);
}

function distanceOfWords(words: readonly Word[], wanted: readonly string[]): number | undefined {
  let sum = 0;
  for (const [index, target] of wanted.entries()) {
    const distance = near(words[index]?.folded ?? '', target);
    if (distance === undefined) return undefined;
    sum += distance;
  }
  return sum;
}

/**
 * The distance of two words if it is small enough for a slip: nothing in words of up to three letters, one
 * in four and five, two from six. The shorter word counts: »Start« is no `status`.
 */
function near(typed: string, wanted: string): number | undefined {
  // Longer than any command; and what follows should not look through a page without blanks.
  if (typed.length > 40) return undefined;
  const word = typed.replace(/^\/|[.!?…,;:]+$/g, '');
  if (word === wanted) return 0;
  if (REAL_WORDS.has(word)) return undefined;
  const shorter = Math.min(word.length, wanted.length);
  const allowed = shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0;
  if (Math.abs(word.length - wanted.length) > allowed) return undefined;
  const distance = editDistance(word, wanted, { swaps: true });
  return distance <= allowed ? distance : undefined;
}
