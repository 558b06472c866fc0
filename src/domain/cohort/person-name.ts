import { fold, trimEdges, type Word, wordsOf } from '../fold';

interface Named {
  readonly name: string;
  readonly teamsId: string;
}
export interface PersonMatch<T> {
  readonly person: T;
  /** What follows the name, as typed. */
  readonly rest: string;
}

/**
 * Who is meant at the beginning of a text, and what follows: `@Anna Beispiel Sehr gut!`. A mention decides
 * by its id; otherwise the longest name that fits, whatever its case and umlauts, with or without @; a first
 * name alone when only one has it. `undefined` when nobody fits or several do.
 */
export function matchPerson<T extends Named>(
  text: string,
  people: readonly T[],
  mentions: readonly Mention[],
): PersonMatch<T> | undefined {
  const trimmed = trimEdges(text);
  const marked = trimmed.startsWith('@');
  const body = marked ? trimEdges(trimmed.slice(1)) : trimmed;
  const words = wordsOf(body);
  const mention = marked ? longest(words, mentions, (mention) => [mention.name])[0] : undefined;
  if (mention) {
    // Two people of one name have different ids: whoever Teams meant, and nobody else.
    const ids = mentions
      .filter(({ name }) => fold(name) === fold(mention.who.name))
      .map(({ teamsId }) => teamsId);
    const found = people.filter((person) => ids.includes(person.teamsId));
    return found[0] && distinct(found) === 1 ? match(found[0], body, words, mention.count) : undefined;
  }
  for (const forms of [fullNames, firstNames]) {
    const found = longest(words, people, (person) => forms(person.name));
    if (found[0]) {
      const one = distinct(found.map(({ who }) => who)) === 1;
      return one ? match(found[0].who, body, words, found[0].count) : undefined;
    }
  }
  return undefined;
}

function distinct(people: readonly Named[]): number {
  return new Set(people.map((person) => person.teamsId)).size;
}

function match<T>(person: T, body: string, words: readonly Word[], count: number): PersonMatch<T> {
  const end = words[count - 1]?.end ?? 0;
  const behind = trimEdges(body.slice(end));
  // `@Anna Beispiel : gut`; a colon at the name itself went with the word.
  return { person, rest: trimEdges(behind.replace(/^[:,](?=\s)/, '')) };
}

/** Everyone whose name begins the words, of those with the most words in it. */
function longest<T>(
  words: readonly Word[],
  people: readonly T[],
  namesOf: (person: T) => readonly string[],
): readonly { readonly who: T; readonly count: number }[] {
  const found = people.flatMap((who) => namesOf(who).map((name) => ({ who, count: begins(words, name) })));
  const most = Math.max(0, ...found.map(({ count }) => count));
  return most === 0 ? [] : found.filter(({ count }) => count === most);
}

/** How many words a name takes at the beginning; 0 if it is not there. */
function begins(words: readonly Word[], name: string): number {
  const wanted = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  const fits = wanted.every((word, index) => {
    const typed = words[index]?.folded;
    return typed === word || (index === wanted.length - 1 && typed?.replace(/[,:;.!?)]+$/, '') === word);
  });
  return fits ? wanted.length : 0;
}

/** Directories also write `Beispiel, Anna (Stadt Musterstadt)`. */
function fullNames(name: string): readonly string[] {
  const short = name.replace(/\s*[([].*$/, '').trim();
  const [last, first] = short.split(/,\s*/);
  const turned = first ? [`${first} ${last}`, `${last} ${first}`] : [];
  return [name, ...(short === '' ? [] : [short]), ...turned];
}

function firstNames(name: string): readonly string[] {
  const plain = fullNames(name);
  const natural = plain[2] ?? plain[1] ?? name;
  const first = natural.split(/\s+/)[0];
  return first ? [first] : [];
}

/** Someone named with @ in a message; the text holds `@Name` in that place. */
export interface Mention {
  readonly name: string;
  readonly teamsId: string;
}
