interface TextFault {
  /** Index into the checked text. */
  readonly at: number;
  readonly message: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly message: (found: RegExpMatchArray) => string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const RULES: readonly Rule[] = [
  {
    pattern: CONTROL,
    message: () => 'Unsichtbares Steuerzeichen im Text: Löschen Sie die Stelle und tippen Sie sie neu.',
  },
  {
    pattern: /\ufffd/,
    message: () =>
      'Das Zeichen � zeigt, dass die Datei einmal falsch gespeichert wurde: Tippen Sie das Wort neu.',
  },
  {
    pattern: /<(?:[a-z/!?])/i,
    message: () =>
      'HTML oder Script ist nicht erlaubt: Schreiben Sie **fett**, _kursiv_ oder [Text](https://…); nach einem Kleiner-Zeichen setzen Sie ein Leerzeichen.',
  },
  {
    pattern: /!\[([^\]]*)\]\(/,
    message: (found) =>
      (found[1] ?? '').trim() === ''
        ? 'Bild ohne Alternativtext: Tragen Sie es bei der Übung unter »bild« mit »url« und »alternativtext« ein.'
        : 'Teams zeigt keine Bilder im Text: Tragen Sie es bei der Übung unter »bild« mit »url« und »alternativtext« ein.',
  },
  {
    pattern: /\bhttp:\/\//i,
    message: () => 'Unverschlüsselte Adresse: Schreiben Sie https:// statt http://.',
  },
  {
    pattern: /\]\(\s*(?!https:\/\/|mailto:)([^)\s]*)/i,
    message: (found) =>
      `»${(found[1] ?? '').slice(0, 40)}« ist kein erlaubtes Linkziel: Links beginnen mit https:// oder mailto:.`,
  },
  {
    pattern: /\b(?:javascript|data|vbscript):(?=\S)/i,
    message: () => 'Diese Art von Adresse ist nicht erlaubt: Links beginnen mit https://.',
  },
  {
    pattern: /^ {0,3}#{1,6} /m,
    message: () => 'Teams zeigt keine Überschriften im Text: Schreiben Sie **fett** statt #.',
  },
  {
    pattern: /^\s*\|.*\|\s*$/m,
    message: () => 'Teams zeigt keine Tabellen im Text: Schreiben Sie eine Liste mit Strichen.',
  },
];

/** What Teams would not show, or what must not reach a card; one fault per rule. */
export function findTextFaults(text: string): readonly TextFault[] {
  return RULES.flatMap((rule) => {
    const found = rule.pattern.exec(text);
    return found ? [{ at: found.index, message: rule.message(found) }] : [];
  });
}
