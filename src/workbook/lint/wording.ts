import { placeInText } from '../read/read-text';
import type { Rule } from './finding';
import { type Place, type Prose, readable } from './prose';
import { WORDS } from './word-list';

export type Report = (rule: Rule, prose: Prose, at: Place, message: string) => void;

const LETTER = '\\p{L}\\p{M}\\p{N}';
const PATTERNS = WORDS.map(({ word, instead, quoted }) => {
  const open = word.endsWith('+');
  const body = (open ? word.slice(0, -1) : word)
    .replace(/[.*?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '[ \\u00a0]');
  const end = `${open ? '\\p{L}{0,3}' : ''}(?![${LETTER}])`;
  return {
    word: open ? word.slice(0, -1) : word,
    instead,
    quoted,
    // »Bürgerinnen und Bürger« names both.
    pattern: new RegExp(
      `(?<![${LETTER}]|innen (?:und|oder) )${body}${end}(?! (?:und|oder) \\p{L}+innen)`,
      'iu',
    ),
  };
});

/** Words of the list, except those that the programme allows itself. */
export function checkWords(prose: Prose, allowed: readonly string[], report: Report): void {
  const text = readable(prose.text);
  const unquoted = text.replace(/»[^«]*«|„[^“]*“/g, (piece) => ' '.repeat(piece.length));
  for (const { word, instead, quoted, pattern } of PATTERNS) {
    // A good answer may be a post that says du to young people.
    if (!quoted && prose.key === 'beispiel') continue;
    const found = pattern.exec(quoted ? text : unquoted);
    if (!found || allowed.some((name) => name.toLowerCase() === word || name === found[0])) continue;
    report('wort', prose, at(prose, found.index), `»${found[0]}«: besser ${instead}.`);
  }
}

const GENDER: readonly RegExp[] = [
  /\p{L}+[:*_·•]in(?:nen)?\p{L}*/u,
  /\p{L}*\p{Ll}(?<!inked)In(?:nen)?(?![\p{L}])/u,
  /\p{L}+\/-?in(?:nen)?\p{L}*/u,
  /\p{L}+\((?:in|innen|r|n|e)\)/u,
  /\p{L}[:*_·•]\p{L}+/u,
];

/** Signs within words: many screen readers stumble over them, and there is nearly always another word. */
export function checkSigns(prose: Prose, report: Report): void {
  // Emphasis is Markdown, not part of the word.
  const text = readable(prose.text)
    .replace(/\*\*/g, '  ')
    .replace(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, ' ');
  for (const pattern of GENDER) {
    const found = pattern.exec(text);
    if (!found) continue;
    report(
      'sonderzeichen',
      prose,
      at(prose, found.index),
      `Sonderzeichen im Wort »${found[0]}«: Vorleseprogramme stolpern darüber. Nennen Sie die Gruppe anders, zum Beispiel »Trainerteam«, »Beschäftigte«, »Kolleginnen und Kollegen«.`,
    );
    return;
  }
}

/** A link must say where it leads also to those who hear only the links of a page. */
export function checkLinkTexts(prose: Prose, report: Report): void {
  for (const found of prose.text.matchAll(/\[([^\]]*)\]\([^)]*\)/g)) {
    if (
      !/^(?:hier|hier klicken|klicken sie hier|link|mehr|weiter|https?:.*|)$/i.test((found[1] ?? '').trim())
    )
      continue;
    report(
      'linktext',
      prose,
      at(prose, found.index),
      `Der Link »${found[1]}« sagt nicht, wohin er führt: Nennen Sie das Ziel, zum Beispiel [Suche des BSI](https://…).`,
    );
  }
}

export function at(prose: Prose, index: number): Place {
  return placeInText(prose.file, prose.node, prose.text, index);
}
