import { parseCommand } from '../../domain/command/parse';
import { answerables, type Programme } from '../../domain/programme/programme';
import type { Prose } from './prose';
import { at, type Report } from './wording';

interface Targets {
  readonly numbers: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly weeks: number;
  readonly sections: number;
}

export function targetsOf(programme: Programme): Targets {
  const all = answerables(programme);
  return {
    numbers: new Set(all.map((each) => each.number)),
    ids: new Set(all.map((each) => each.id)),
    weeks: programme.weeks.length,
    sections: programme.sections.length,
  };
}

const EXERCISES =
  /(?<!\p{L})(?:Übung|Aufgabe)(?:en)?\s+(\d{1,2}\.\d{1,2}(?:(?:\s*,\s*|\s+und\s+|\s+oder\s+|\s+bis\s+)\d{1,2}\.\d{1,2})*)/gu;
/** »3 Wochen« is a time, »Woche 3« and »Wochen 1, 6 und 12« are places. */
const WEEKS =
  /(?<!\p{L})Wochen?\s+(\d{1,2}(?:(?:\s*,\s*|\s+und\s+|\s+oder\s+|\s+bis\s+)\d{1,2}(?![\d.:]))*)(?![\d.:]*\d|\s*(?:Prozent|Stunden|Uhr))/gu;
const SECTIONS = /(?<!\p{L})(?:Abschnitt|Konzept-Abschnitt)(?:e|en)?\s+(\d{1,2})(?!\d)/gu;
const IDS = /(?<![\p{L}\p{N}-])w\d{2}-[a-z0-9-]+/gu;
const CODE = /`([^`\n]+)`/g;

/** What a text points to and is not there: exercises, weeks, sections, ids, commands. */
export function checkReferences(prose: Prose, targets: Targets, report: Report): void {
  const { text } = prose;
  const dead = (index: number, message: string) => report('verweis', prose, at(prose, index), message);
  for (const found of text.matchAll(EXERCISES)) {
    for (const number of found[1]?.match(/\d+\.\d+/g) ?? []) {
      if (!targets.numbers.has(number))
        dead(found.index, `Eine Übung ${number} gibt es nicht: Prüfen Sie den Verweis.`);
    }
  }
  // An example or placeholder may have weeks of its own: those of a plan, or of the calendar.
  const ownWeeks = prose.key === 'beispiel' || prose.key === 'platzhalter';
  for (const found of ownWeeks ? [] : text.matchAll(WEEKS)) {
    for (const number of found[1]?.match(/\d+/g) ?? []) {
      if (Number(number) > targets.weeks || number === '0')
        dead(found.index, `Eine Woche ${number} gibt es nicht: Das Programm hat ${targets.weeks} Wochen.`);
    }
  }
  for (const found of text.matchAll(SECTIONS)) {
    if (Number(found[1]) > targets.sections || found[1] === '0')
      dead(found.index, `Einen Abschnitt ${found[1]} gibt es im Konzept nicht: Es hat ${targets.sections}.`);
  }
  for (const found of text.matchAll(IDS)) {
    if (!targets.ids.has(found[0]))
      dead(found.index, `Die Übung »${found[0]}« gibt es nicht: Prüfen Sie den Verweis.`);
    else dead(found.index, `»${found[0]}« ist eine id, die niemand sieht: Nennen Sie die Übung beim Titel.`);
  }
  for (const found of text.matchAll(CODE)) {
    // »kennzahl KANAL ZAHL« shows a form, not a line to type.
    if (/\p{Lu}{3}|…/u.test(found[1] ?? '')) continue;
    if (['near-miss', 'malformed'].includes(parseCommand(found[1] ?? '').kind))
      dead(found.index, `Den Befehl »${found[1]}« versteht der Bot nicht: Prüfen Sie die Schreibweise.`);
  }
}
