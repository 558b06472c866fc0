import type { LineCounter, YAMLError } from 'yaml';

interface SyntaxFault {
  /** Offset into the text. */
  readonly at: number;
  readonly message: string;
}

const QUOTE =
  'Setzen Sie den ganzen Text in Anführungszeichen, zum Beispiel titel: "Ziel: bekannter werden", oder beginnen Sie ihn mit | in einer neuen, eingerückten Zeile.';
const INDENT =
  'Falsche Einrückung: Gleichrangige Zeilen beginnen in derselben Spalte, jede Ebene ist zwei Leerzeichen tiefer.';
export const NO_TAG =
  'Ein Text darf nicht mit ! beginnen: Setzen Sie ihn in Anführungszeichen, zum Beispiel "!Wichtig".';

/** One mistake often makes the following lines unreadable too; those would only confuse. */
const AFTERMATH_LINES = 2;

/** The parser's errors in German, at the line that a trainer must change. */
export function explainSyntax(
  errors: readonly YAMLError[],
  text: string,
  lines: LineCounter,
): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let lastLine = Number.NEGATIVE_INFINITY;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = lines.linePos(error.pos[0]).line;
    const aftermath = line - lastLine <= AFTERMATH_LINES;
    lastLine = line;
    if (!aftermath) faults.push(explain(error, errors, text));
  }
  return faults;
}

function explain(error: YAMLError, all: readonly YAMLError[], text: string): SyntaxFault {
  const at = error.pos[0];
  const goesOn = all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === at);
  const nextLine = text.indexOf('\n', at) + 1;
  if (goesOn && nextLine > 0) {
    return { at: nextLine, message: `Diese Zeile ist zu tief eingerückt. ${INDENT}` };
  }
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    return {
      at: openQuote(text) ?? at,
      message: 'Ein Anführungszeichen fehlt: Beenden Sie den Text mit demselben Zeichen, mit dem er beginnt.',
    };
  }
  return { at, message: message(error.code, error.message, text.slice(at)) };
}

/** The parser names the end of the file; the mistake is where a text opens and does not close in its line. */
function openQuote(text: string): number | undefined {
  const found = /^[ ]*(?:- +)*(?:[a-z_]+: +)?(["'])(?!.*\1[ ]*$)/m.exec(text);
  return found ? found.index + found[0].length - 1 : undefined;
}

function message(code: string, original: string, rest: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Tabulator am Zeilenanfang: Rücken Sie mit Leerzeichen ein, zwei je Ebene.';
    case 'BAD_INDENT':
      return /^Flow/.test(original) ? BRACKET : INDENT;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `Hier stehen zwei Doppelpunkte in einer Zeile. ${QUOTE}`;
    case 'MISSING_CHAR':
      if (/Sequence item without/.test(original)) return INDENT;
      return /,|\]|\}|flow/i.test(original)
        ? BRACKET
        : 'Hier fehlt ein Zeichen: Nach jedem Schlüsselwort stehen Doppelpunkt und Leerzeichen, nach jedem Strich ein Leerzeichen. Längere Texte beginnen mit | und sind eingerückt.';
    case 'BAD_SCALAR_START':
      return `Ein Text darf nicht mit »${rest.slice(0, 1)}« beginnen. ${QUOTE}`;
    case 'BAD_DQ_ESCAPE':
      return 'Ein Rückstrich (\\) in doppelten Anführungszeichen hat eine besondere Bedeutung: Nehmen Sie einfache Anführungszeichen.';
    case 'MULTIPLE_DOCS':
      return 'Die Zeile --- beginnt ein zweites Dokument: Löschen Sie sie; jede Woche hat ihre eigene Datei.';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return `Ein Text darf nicht mit & oder * beginnen. ${QUOTE}`;
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return NO_TAG;
    case 'RESOURCE_EXHAUSTION':
      return 'Zu tief verschachtelt: So viele Ebenen hat keine Programmdatei. Prüfen Sie Klammern und Einrückungen.';
    case 'KEY_OVER_1024_CHARS':
      return 'Hier wird ein Schlüsselwort mit Doppelpunkt erwartet, gefunden wurde ein langer Text: Fehlt davor das Schlüsselwort, zum Beispiel »aufgabe: |«?';
    case 'BAD_DIRECTIVE':
      return 'Eine Zeile darf nicht mit % beginnen: Rücken Sie sie ein, oder setzen Sie den Text in Anführungszeichen.';
    default:
      return `Die Stelle ist so nicht lesbar: Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen hier und in der Zeile davor. ${QUOTE}`;
  }
}

const BRACKET =
  'Hier oder kurz davor fehlt eine Klammer oder ein Komma: Schreiben Sie die Liste besser mit einem Strich je Zeile.';
