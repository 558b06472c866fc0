import { readFile, stat } from 'node:fs/promises';
import { MAX_FILE_BYTES } from './limits';
import type { Problem } from './problem';

export type Source =
  | { readonly ok: true; readonly file: string; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

const HOW_TO_SAVE =
  'Speichern Sie sie als »UTF-8« (Editor: Datei > Speichern unter > Codierung: UTF-8; VS Code: unten rechts auf die Codierung klicken).';

/** Text as every later step expects it: line ends as \n, no byte order mark, composed characters. */
export function decode(file: string, bytes: Uint8Array): Source {
  const fail = (line: number, message: string): Source => ({
    ok: false,
    problem: { file, line, column: 1, message },
  });
  if (bytes.length > MAX_FILE_BYTES) {
    return fail(
      1,
      `Die Datei ist größer als 1 MB: Teilen Sie sie, und legen Sie Bilder und Videos nicht in die Datei, sondern verlinken Sie sie.`,
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fail(1, `Die Datei ist als UTF-16 gespeichert. ${HOW_TO_SAVE}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, file, text: text.replace(/\r\n?/g, '\n').normalize('NFC') };
  } catch {
    return fail(
      firstUnreadableLine(bytes),
      `Die Datei ist nicht als UTF-8 gespeichert, Umlaute wären unlesbar. ${HOW_TO_SAVE}`,
    );
  }
}

function firstUnreadableLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return 1;
}

/** Reads `path`; problems name it as `file`. A file that is too large is not read at all. */
export async function readSource(path: string, file: string): Promise<Source> {
  try {
    const size = (await stat(path)).size;
    if (size > MAX_FILE_BYTES) return decode(file, new Uint8Array(MAX_FILE_BYTES + 1));
    return decode(file, await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === 'ENOENT'
        ? 'Die Datei fehlt: Legen Sie sie an, oder prüfen Sie den Namen.'
        : `Die Datei lässt sich nicht lesen (${code ?? 'unbekannter Fehler'}): Prüfen Sie die Rechte.`;
    return { ok: false, problem: { file, line: 1, column: 1, message } };
  }
}
