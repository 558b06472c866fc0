import { fold, trimEdges, wordsOf } from '../fold';
import type { AnswerForm, NumberForm, ScaleForm } from '../programme/programme';
import type { ParsedAnswer } from './answer';
import { findOption, findOptions } from './answer-options';
import {
  accepted,
  choicesAnswer,
  NOTE_MAX,
  noSuchOption,
  numberAnswer,
  parseLink,
  parseNumber,
  type Read,
  refused,
  textAnswer,
  tidy,
  withNote,
} from './answer-value';

/**
 * Reads an answer that was typed: `3.2: Text` and messages in threads. What cannot be read completely is
 * refused with a reason rather than taken in part, so that nothing that a person wrote is lost.
 */
export function answerFromText(form: AnswerForm, text: string): ParsedAnswer {
  const typed = tidy(text);
  if (form.kind === 'questionnaire') return refused({ code: 'use-card' });
  if (typed === '') return refused({ code: 'empty' });
  // Only texts may be long; for all else a page is no answer.
  if (form.kind !== 'text' && form.kind !== 'long' && form.kind !== 'link' && typed.length > 2 * NOTE_MAX) {
    return refused({ code: 'too-long', max: NOTE_MAX, length: typed.length });
  }
  switch (form.kind) {
    case 'text':
    case 'long':
      return textAnswer(form, typed);
    case 'choice': {
      const option = findOption(form.options, typed);
      return option ? accepted({ kind: 'choice', option: option.id }) : noSuchOption(form.options);
    }
    case 'choices': {
      const chosen = saysAll(typed)
        ? form.options.map((option) => option.id)
        : findOptions(form.options, typed);
      return chosen ? choicesAnswer(form, chosen) : noSuchOption(form.options);
    }
    case 'checklist': {
      const ids = form.items.map((item) => item.id);
      const ticked = saysAll(typed) ? ids : saysNone(typed) ? [] : findOptions(form.items, typed);
      return ticked
        ? accepted({ kind: 'checklist', done: ids.filter((id) => ticked.includes(id)) })
        : noSuchOption(form.items);
    }
    case 'scale':
      return scaleFromText(form, typed);
    case 'number':
      return numberFromText(form, typed);
    case 'link':
      return linkFromText(typed);
  }
}

function saysAll(text: string): boolean {
  return /^(alle[s]?|alle punkte|alles (erledigt|da|vorhanden)|alle erledigt|all|everything)[.!]*$/.test(
    fold(text),
  );
}

function saysNone(text: string): boolean {
  return /^(keine[rns]?|nichts|keine punkte|noch (nichts|keine[rns]?)|none|nothing)[.!]*$/.test(fold(text));
}

const AROUND_VALUE = new Set([
  'ich',
  'gebe',
  'sage',
  'eine',
  'einen',
  'ein',
  'wert',
  'stufe',
  'punkt',
  'punkte',
  'punkten',
  'ca',
  'etwa',
  'und',
  'von',
  'out',
  'of',
]);

/** `7`, `7 5 6`, `7/10`, or a line for each item, with or without its name. */
function scaleFromText(form: ScaleForm, text: string): Read {
  const { min, max } = form;
  let rest = fold(text.replace(/[\n;]/g, ' , '));
  for (const item of [...form.items].sort((a, b) => b.text.length - a.text.length)) {
    rest = rest.replace(fold(item.text), ' ');
  }
  // `7/10` and `7 von 10` name the scale's end as well.
  rest = rest.replace(new RegExp(`(\\d)\\s*(?:/|von|out of)\\s*${max}(?!\\d)`, 'g'), '$1');
  const values: number[] = [];
  for (const piece of rest.split(/[\s,:()=]+/)) {
    const word = piece.replace(/^[-–•*.]+(?!\d)|[.!?]+$/g, '');
    if (word === '' || AROUND_VALUE.has(word)) continue;
    if (!/^-?\d{1,4}$/.test(word)) return refused({ code: 'not-a-number', min, max, unit: '' });
    values.push(Number(word));
  }
  const count = form.items.length;
  if (values.length === 0) return refused({ code: 'not-a-number', min, max, unit: '' });
  if (values.length < count) return refused({ code: 'too-few', min: count });
  if (values.length > count) return refused({ code: 'too-many', max: count });
  if (values.some((value) => value < min || value > max))
    return refused({ code: 'out-of-range', min, max, unit: '' });
  return accepted({
    kind: 'scale',
    values: Object.fromEntries(form.items.map((item, index) => [item.id, values[index] ?? min])),
  });
}

const NUMBER =
  /(?<![\p{L}\d.,])[+\-−]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d[\d.,']*\d|\d)(?![\p{L}]?\d)/gu;
const ABOUT = new Set(['ca', 'circa', 'etwa', 'rund', 'ungefaehr', 'knapp', 'es', 'sind', 'waren', 'about']);

/**
 * The number in a text: the only one, or the one before the unit (`12 Stunden in 2 Wochen`). When more is
 * said than number and unit, the whole text becomes the note.
 */
function numberFromText(form: NumberForm, text: string): Read {
  const { min, max, unit } = form;
  const found = [...text.matchAll(NUMBER)].map((match) => ({
    value: parseNumber(match[0], form),
    behind: text.slice(match.index + match[0].length),
    around: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  }));
  const united = found.filter((one) => beginsWithUnit(one.behind, unit));
  const chosen = found.length === 1 ? found[0] : united.length === 1 ? united[0] : undefined;
  if (chosen?.value === undefined) return refused({ code: 'not-a-number', min, max, unit });
  const read = numberAnswer(form, chosen.value);
  if (!read.ok) return read;
  const others = wordsOf(chosen.around).filter(
    (word) =>
      !ABOUT.has(word.folded.replace(/[^a-z]/g, '')) &&
      !isUnit(word.folded, unit) &&
      /[\p{L}\d]/u.test(word.raw),
  );
  // One more word is the unit in other words: `12 Arbeitsstunden`.
  return withNote({ kind: 'number', value: chosen.value }, others.length > 1 ? text : '');
}

function beginsWithUnit(text: string, unit: string): boolean {
  const first = wordsOf(text)[0];
  return first !== undefined && isUnit(first.folded, unit);
}

const SHORT_UNITS: Readonly<Record<string, string>> = {
  h: 'stunden',
  std: 'stunden',
  min: 'minuten',
  eur: 'euro',
  '€': 'euro',
  '%': 'prozent',
};

/** Singular, plural and abbreviation are the same unit: they begin alike. */
function isUnit(folded: string, unit: string): boolean {
  const word = folded.replace(/[.,;:!?)]+$/, '');
  const long = Object.hasOwn(SHORT_UNITS, word) ? (SHORT_UNITS[word] ?? word) : word;
  const wanted = fold(unit)
    .split(' ')
    .map((one) => (Object.hasOwn(SHORT_UNITS, one) ? (SHORT_UNITS[one] ?? one) : one));
  return wanted.some(
    (one) => one !== '' && (one === long || (long.length >= 4 && one.slice(0, 4) === long.slice(0, 4))),
  );
}

/** The first address in a text; whatever else it says becomes the note. */
function linkFromText(text: string): Read {
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
    return withNote({ kind: 'link', url }, /[\p{L}\p{N}]/u.test(rest) ? rest : '');
  }
  return refused({ code: 'not-a-link' });
}

/** Whether a message in an exercise's thread, by somebody who has not answered yet, is their answer. */
export function looksLikeAnswer(form: AnswerForm, text: string): boolean {
  if (form.kind !== 'text' && form.kind !== 'long') return answerFromText(form, text).ok;
  const typed = tidy(text);
  return typed.length >= 12 || wordsOf(typed).length >= 2;
}
