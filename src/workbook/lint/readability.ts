import { countSyllables } from './syllables';

export interface Readability {
  /** First Wiener Sachtextformel: about 4 is very easy, 15 very hard; roughly a school year. */
  readonly level: number;
  readonly words: number;
  readonly sentences: number;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-‐‑/]\p{L}[\p{L}\p{M}'’]*)*/gu;
const ABBREVIATIONS =
  /\b(?:z\. ?B|u\. ?a|d\. ?h|u\. ?U|i\. ?d\. ?R|bzw|ca|Nr|Abs|Art|Az|bspw|etc|evtl|ggf|inkl|Mio|Std|St|Tel|usw|vgl|Dr|Prof)\./gu;

/**
 * How hard a German text is to read: the first Wiener Sachtextformel of Bamberger and Vanecek (»Lesen,
 * Verstehen, Lernen, Schreiben«, 1984):
 * 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875, where MS is the share of words with three or more
 * syllables, IW of those with more than six letters, ES of those with one syllable (all in percent), and SL
 * the mean number of words in a sentence. Undefined for a text without words.
 */
export function readability(text: string): Readability | undefined {
  const sentences = splitSentences(text)
    .map((sentence) => sentence.match(WORD) ?? [])
    .filter((found) => found.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return undefined;
  const share = (fits: (word: string) => boolean) => (100 * words.filter(fits).length) / words.length;
  const many = share((word) => countSyllables(word) >= 3);
  const single = share((word) => countSyllables(word) === 1);
  const long = share((word) => word.replace(/[^\p{L}]/gu, '').length > 6);
  const length = words.length / sentences.length;
  return {
    level: 0.1935 * many + 0.1672 * length + 0.1297 * long - 0.0327 * single - 0.875,
    words: words.length,
    sentences: sentences.length,
  };
}

/** At the end of sentences and lines: an entry of a list is read on its own. Exported for its test. */
export function splitSentences(text: string): readonly string[] {
  return (
    text
      .replace(/^[ \t]*(?:[-*+]|\d{1,2}\.)[ \t]+/gm, '')
      .replace(ABBREVIATIONS, (found) => found.replaceAll('.', ''))
      // »30. Juni«, »14.30«: the point belongs to the number.
      .replace(/(\d)\.(?=\s?\S)/g, '$1')
      .split(/(?<=[.!?…][»«“"”)*_]*)\s+(?=[\p{Lu}\p{N}»„"*_(])|\n+/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
  );
}
