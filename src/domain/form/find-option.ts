import { fold } from '../fold';
import type { Option } from './option';

/** What people write around an option: `Option B`, `Antwort 2`. */
const AROUND = /^(option|antwort|variante|nummer|nr|punkt|ich nehme|ich waehle)[.: ]+/;

/**
 * The option that a text names: by its words, their beginning, its letter (`b`, `b)`) or its number (`2.`).
 * `undefined` for none and for several.
 */
export function findOption(options: readonly Option[], text: string): Option | undefined {
  const whole = plain(fold(text));
  return find(options, whole) ?? find(options, plain(whole.replace(AROUND, '')));
}

function find(options: readonly Option[], given: string): Option | undefined {
  if (given === '') return undefined;
  const exact = options.filter((option) => words(option) === given || fold(option.id) === given);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const position = positionOf(given);
  const positioned = position === undefined ? undefined : options[position];
  const beginning = options.filter((option) => beginsWith(words(option), given));
  // »2« of »1 Stunde, 2 Stunden, 3 Stunden« is both a number and a beginning: take it if both mean the same.
  if (positioned) {
    const clash =
      /^\d/.test(given) && beginning.length > 0 && !(beginning.length === 1 && beginning[0] === positioned);
    return clash ? undefined : positioned;
  }
  return beginning.length === 1 && given.length >= 2 ? beginning[0] : undefined;
}

function words(option: Option): string {
  return plain(fold(option.text));
}

/** Without brackets, markup and punctuation around: `(b)`, `2.`, `**Facebook**`. */
function plain(folded: string): string {
  return folded.replace(/^[\s.,;:!?()*_"'„“»«-]{1,10}|[\s.,;:!?()*_"'„“»«-]{1,10}$/g, '');
}

function beginsWith(option: string, given: string): boolean {
  // A number is a beginning only as a whole word: `1` does not begin `10 Beiträge`.
  return option.startsWith(given) && (!/\d$/.test(given) || !/\d/.test(option.charAt(given.length)));
}

function positionOf(given: string): number | undefined {
  if (/^[a-z]$/.test(given)) return given.charCodeAt(0) - 97;
  return /^\d{1,2}$/.test(given) ? Number(given) - 1 : undefined;
}

/**
 * Several options: one per line, or separated by commas, `und`, `+`; letters and numbers by blanks as well,
 * numbers as a range (`1-3`). `undefined` as soon as one part names no option.
 */
export function findOptions(options: readonly Option[], text: string): readonly string[] | undefined {
  const alone = findOption(options, text);
  if (alone) return [alone.id];
  const found: string[] = [];
  let rest = fold(text.replace(/[\n;]/g, ' , '));
  // First what is named in full, the longest first: an option may hold commas and »und« itself.
  for (const option of [...options].sort((a, b) => b.text.length - a.text.length)) {
    const name = words(option);
    const at =
      name.length < 3 ? -1 : ` ${rest} `.search(new RegExp(`(?<![a-z0-9])${escaped(name)}(?![a-z0-9])`));
    if (at < 0) continue;
    found.push(option.id);
    rest = `${rest.slice(0, Math.max(0, at - 1))} , ${rest.slice(Math.max(0, at - 1) + name.length)}`;
  }
  for (const part of rest.split(/,|\s(?:und|and|sowie|oder)\s|[&+]/)) {
    if (plain(part) === '' || /^(und|and|sowie)$/.test(plain(part))) continue;
    const named = findPart(options, part);
    if (!named) return undefined;
    found.push(...named);
  }
  return found.length > 0 ? found : undefined;
}

function findPart(options: readonly Option[], part: string): readonly string[] | undefined {
  const option = findOption(options, part);
  if (option) return [option.id];
  const range = /^(\d{1,2})\s?(?:-|–|bis)\s?(\d{1,2})$/.exec(plain(part));
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from >= 1 && from <= to && to <= options.length
      ? options.slice(from - 1, to).map(({ id }) => id)
      : undefined;
  }
  const pieces = plain(part).split(' ');
  if (pieces.length < 2 || !pieces.every((piece) => positionOf(plain(piece)) !== undefined)) return undefined;
  const named = pieces.map((piece) => findOption(options, piece)?.id);
  return named.every((id) => id !== undefined) ? (named as readonly string[]) : undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function saysAll(text: string): boolean {
  return /^(alle[s]?|alle punkte|alles (erledigt|da|vorhanden)|alle erledigt|all|everything)[.!]*$/.test(
    fold(text),
  );
}

export function saysNone(text: string): boolean {
  return /^(keine[rns]?|nichts|keine punkte|noch (nichts|keine[rns]?)|none|nothing)[.!]*$/.test(fold(text));
}
