import { trimEdges, wordsOf } from '../fold';
import { type FormRules, noteLines } from './rules';
import { type Read, refused, withNote } from './value';

const URL_MAX = 2000;

export interface LinkForm {
  readonly kind: 'link';
}

export interface LinkAnswer {
  readonly kind: 'link';
  readonly url: string;
  readonly note?: string;
}

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/**
 * An http(s) address, completed with `https://` when only a domain was typed. `undefined` for every other
 * scheme, for addresses that hide their host behind user names, and for what is no address.
 */
export function parseLink(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '' || typed.length > URL_MAX || /[\s<>"\\^`{|}\p{Cc}\p{Cf}]/u.test(typed)) return undefined;
  const schemed = /^https?:\/\//i.exec(typed);
  const address = schemed
    ? `${schemed[0].toLowerCase()}${typed.slice(schemed[0].length)}`
    : `https://${typed}`;
  const authority = /^https?:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
  const host = authority.replace(/:\d{1,5}$/, '');
  // Without a scheme the last part of a domain has letters: `12.5` is a number.
  if (!HOST.test(host) || (!schemed && !/\.[\p{L}][\p{L}-]+$/u.test(host))) return undefined;
  return address;
}

/** The first address in a text; whatever else it says becomes the note. */
function fromText(text: string): Read<LinkAnswer> {
  for (const word of wordsOf(text)) {
    const typed = trimEdges(word.raw).replace(/^[<("'»„[]{1,4}|[>)"'«“\],.;:!?]{1,6}$/g, '');
    const schemed = /^https?:\/\//i.test(typed);
    // A full stop without a blank behind it (»fertig.Morgen«) makes no address; a path or a known ending does.
    if (
      !schemed &&
      !/^www\.|^[^/]+\.\p{L}+\/\S|^[\p{L}\p{N}.-]+\.(de|com|org|net|eu|info|social|tv)$/iu.test(typed)
    )
      continue;
    const url = parseLink(typed);
    if (url === undefined) continue;
    const rest = trimEdges(`${trimEdges(text.slice(0, word.start))} ${trimEdges(text.slice(word.end))}`);
    return withNote<LinkAnswer>({ kind: 'link', url }, /[\p{L}\p{N}]/u.test(rest) ? rest : '');
  }
  return refused({ code: 'not-a-link' });
}

export const linkForm: FormRules<LinkForm, LinkAnswer> = {
  noted: true,
  long: true,
  options: () => [],
  inputIds: (_, id) => [id],
  read(_, input, id, note) {
    const given = input(id);
    if (given === '') return refused({ code: 'empty' });
    const url = parseLink(given);
    return url === undefined
      ? refused({ code: 'not-a-link' })
      : withNote<LinkAnswer>({ kind: 'link', url }, note);
  },
  readText: (_, typed) => fromText(typed),
  looksLike: (_, typed) => fromText(typed).ok,
  fill: (_, { url }, id) => [[id, url]],
  lines: (_, given) => [given.url, ...noteLines(given)],
  inline: () => undefined,
  meaning: ({ url }) => url,
  chosen: () => undefined,
};
