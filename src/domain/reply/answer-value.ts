import { trimEdges } from '../fold';
import type { NumberForm, Option, TextForm } from '../programme/programme';
import type { AnswerProblem, SimpleAnswer } from './answer';

/** Longest remark beside a checklist, a number or a link, in characters. */
export const NOTE_MAX = 1000;
const URL_MAX = 2000;

/** One value read for a form, before it is known whether the whole answer is complete. */
export type Read =
  | { readonly ok: true; readonly answer: SimpleAnswer }
  | { readonly ok: false; readonly problem: AnswerProblem };

export function accepted(answer: SimpleAnswer): Read {
  return { ok: true, answer };
}

export function refused(problem: AnswerProblem): { readonly ok: false; readonly problem: AnswerProblem } {
  return { ok: false, problem };
}

/** Line ends as `\n`, no control characters (documents cannot hold them), nothing blank at the ends. */
export function tidy(text: string): string {
  return trimEdges(
    text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '')),
  );
}

/** Too long is refused, never cut: what somebody wrote is theirs to shorten. */
export function textAnswer(form: TextForm, text: string): Read {
  const tidied = tidy(text);
  if (tidied === '') return refused({ code: 'empty' });
  if (tidied.length > form.maxLength) {
    return refused({ code: 'too-long', max: form.maxLength, length: tidied.length });
  }
  return accepted({ kind: form.kind, text: tidied });
}

/** Adds a remark to an answer that may have one. */
export function withNote(answer: Extract<SimpleAnswer, { note?: string }>, note: string): Read {
  const tidied = tidy(note);
  if (tidied.length > NOTE_MAX) return refused({ code: 'too-long', max: NOTE_MAX, length: tidied.length });
  return accepted(tidied === '' ? answer : { ...answer, note: tidied });
}

export function noSuchOption(options: readonly Option[]): Read & { readonly ok: false } {
  return refused({ code: 'no-such-option', options: options.map((option) => option.text) });
}

/** `chosen` in the order of the form, each once. */
export function choicesAnswer(
  form: { readonly options: readonly Option[]; readonly min: number; readonly max: number },
  chosen: readonly string[],
): Read {
  const options = form.options.map((option) => option.id).filter((id) => chosen.includes(id));
  if (options.length < form.min) return refused({ code: 'too-few', min: form.min });
  if (options.length > form.max) return refused({ code: 'too-many', max: form.max });
  return accepted({ kind: 'choices', options });
}

/** Whether a value is within a form's bounds. */
export function numberAnswer(form: NumberForm, value: number): Read {
  const { min, max, unit } = form;
  return value < min || value > max
    ? refused({ code: 'out-of-range', min, max, unit })
    : accepted({ kind: 'number', value });
}

const GROUPED = /^[+-]?[1-9]\d{0,2}([., '])\d{3}(\1\d{3})*$/;

/**
 * A number as Germans write it (`1.250,5`, `12,5`, `1 250`) and as input fields send it (`12.5`).
 *
 * One mark alone can mean two things. A comma is always the German decimal. A point before exactly three
 * digits groups thousands (`1.250` is 1250, as in `kennzahl`), unless a zero stands before it (`0.125`) or
 * that reading lies outside the bounds and the decimal one inside: `1.250` of at most 24 hours is 1.25.
 * Any other point is a decimal one. Of two different marks the last is the decimal one.
 */
export function parseNumber(
  text: string,
  bounds: { readonly min: number; readonly max: number },
): number | undefined {
  const compact = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[−–]/, '-');
  if (!/^[+-]?\d[\d., ']{0,24}$/.test(compact)) return undefined;
  const inside = (value: number) => value >= bounds.min && value <= bounds.max;
  if (GROUPED.test(compact) && !/^[+-]?\d+,\d{3}$/.test(compact)) {
    const grouped = Number(compact.replace(/[., ']/g, ''));
    const decimal = Number(compact);
    return Number.isNaN(decimal) || inside(grouped) || !inside(decimal) ? grouped : decimal;
  }
  const match = /^([+-]?)(\d{1,15}|\d{1,3}(?:([., '])\d{3})+)(?:([.,])(\d{1,8}))?$/.exec(compact);
  if (!match || (match[3] === match[4] && match[3] !== undefined)) return undefined;
  // `+ 0`: minus zero is zero.
  return 0 + Number(`${match[1] === '-' ? '-' : ''}${match[2]?.replace(/[., ']/g, '')}.${match[5] ?? '0'}`);
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
