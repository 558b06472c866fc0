/** What XML 1.0 cannot hold, and halves of characters: an Office file with one of them does not open. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Line ends as `\n`, without what an Office file cannot hold. The sign for an unreadable character becomes a
 * box: the Excel writer would leave it out, and with it perhaps all that a cell holds.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_IN_XML, '')
    .replace(/\ufffd/g, '\u25a1');
}

const ASCII: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

/** A file's name that every system takes: `Konzept-Bad-Muenster-Anna-Beispiel.docx`. At most 100 characters. */
export function fileName(parts: readonly (string | undefined)[], ending: string): string {
  const stem = parts
    .flatMap((part) => (part === undefined ? [] : [asciiName(part)]))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 90)
    .replace(/-+$/, '');
  return `${stem || 'Datei'}.${ending}`;
}

function asciiName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöüÄÖÜß]/g, (letter) => ASCII[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
