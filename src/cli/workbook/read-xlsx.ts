import { readFile, stat } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { RawTable, TableProblem } from '../../workbook/table/table';

/** A programme's texts take less than 1 MB; more is pictures, or a file made to fill the memory. */
const MAX_FILE_BYTES = 10_000_000;
const MAX_UNPACKED_BYTES = 60_000_000;

export type ReadXlsx =
  | { readonly ok: true; readonly tables: readonly RawTable[] }
  | { readonly ok: false; readonly problems: readonly TableProblem[] };

/** Reads all sheets of an Excel file; merged cells, formulas and error values are refused with their place. */
export async function readXlsx(path: string): Promise<ReadXlsx> {
  const refuse = (message: string): ReadXlsx => ({ ok: false, problems: [{ sheet: '–', message }] });
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return refuse(`Die Datei ${path} gibt es nicht, oder sie ist nicht lesbar.`);
  if (size > MAX_FILE_BYTES) {
    return refuse(
      `Die Datei hat ${Math.round(size / 1_000_000)} MB, erlaubt sind 10: Entfernen Sie Bilder; Bilder verlinken Sie mit ihrer Adresse.`,
    );
  }
  const bytes = await readFile(path);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return refuse(
      'Das ist eine alte (.xls) oder mit Passwort geschützte Excel-Datei: Speichern Sie sie ohne Passwort als .xlsx.',
    );
  }
  const parts = unpack(bytes);
  const sheets = parts && sheetsOf(parts);
  if (!parts || !sheets)
    return refuse(
      'Das ist keine Excel-Datei im Format .xlsx: Speichern Sie sie in Excel als »Excel-Arbeitsmappe (.xlsx)«.',
    );
  const problems = sheets.flatMap(({ name, part }) =>
    findUnwanted(name, strFromU8(parts[part] ?? new Uint8Array())),
  );
  if (problems.length > 0) return { ok: false, problems };
  try {
    const { default: read } = await import('read-excel-file/node');
    const all = await read(bytes, { trim: false });
    return {
      ok: true,
      tables: all.map(({ sheet, data }) => ({ name: sheet, rows: data as RawTable['rows'] })),
    };
  } catch (error) {
    return refuse(
      `Die Excel-Datei lässt sich nicht lesen (${error instanceof Error ? error.message : 'unbekannt'}): Öffnen und speichern Sie sie noch einmal in Excel.`,
    );
  }
}

type Parts = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Parts | undefined {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

function sheetsOf(parts: Parts): readonly { readonly name: string; readonly part: string }[] | undefined {
  const [workbook, rels] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => parts[name]);
  if (!workbook || !rels) return undefined;
  const targets = new Map(
    [...strFromU8(rels).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...strFromU8(workbook).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return { name: attribute(tag, 'name'), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (found?.[1] ?? found?.[2] ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
}

function findUnwanted(sheet: string, xml: string): readonly TableProblem[] {
  const problems: TableProblem[] = [];
  const add = (reference: string, message: string) => {
    const row = Number(/\d+/.exec(reference)?.[0]);
    problems.push({ sheet, ...(Number.isFinite(row) ? { row } : {}), message });
  };
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*>/g)) {
    const reference = attribute(tag, 'ref');
    add(
      reference,
      `Die Zellen ${reference} sind verbunden: Heben Sie die Verbindung auf, und schreiben Sie in jede Zelle ihren Wert.`,
    );
  }
  for (const [cell, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const reference = attribute(cell.slice(0, cell.indexOf('>') + 1), 'r');
    if (/<(?:\w+:)?f[\s/>]/.test(content)) {
      add(
        reference,
        `In ${reference} steht eine Formel: Fügen Sie den Inhalt als Wert ein (Einfügen > Werte).`,
      );
    } else if (/\st="e"/.test(attributes))
      add(reference, `In ${reference} steht ein Fehlerwert: Tippen Sie den Inhalt neu.`);
  }
  return problems;
}
