import type { Programme } from '../../domain/programme/programme';
import { columnNode, formatCell } from './cell-format';
import { type Documents, SHEETS, type SheetSpec } from './sheets';
import type { Table } from './table';

/** A programme as sheets, one row for each thing. */
export function toTables(documents: Documents): readonly Table[] {
  return SHEETS.map((sheet) => ({
    name: sheet.name,
    columns: [...(sheet.owner ? [{ ...sheet.owner, kind: 'owner' as const }] : []), ...sheet.columns],
    rows: rowsOf(sheet, documents),
  }));
}

function rowsOf(sheet: SheetSpec, documents: Documents): Table['rows'] {
  return sheet.owners(documents).flatMap((owner) =>
    owner.items().map((map) => {
      const cells = sheet.columns.map((column) => formatCell(columnNode(map, column), column));
      if (!sheet.owner) return cells;
      const number = Number(owner.name);
      return [Number.isFinite(number) && owner.name !== '' ? number : owner.name, ...cells];
    }),
  );
}

/** What stands on the first sheet, for whoever opens the file without the handbook. */
export function howToFill(programme: Programme): readonly string[] {
  return [
    `${programme.title}, Version ${programme.version}`,
    'Ein Blatt je Art: Programm, Konzept, Wochen, Übungen, Umfragen, Fragen, Schulterblick, Kennzahlen. Eine Zeile ist ein Eintrag.',
    'Ändern Sie Texte in den Zellen. Neue Übungen bekommen eine neue Zeile mit eigener id, gelöschte Zeilen entfernen die Übung. Die Reihenfolge der Zeilen ist die Reihenfolge in der Woche.',
    'Die id einer Übung ändern Sie nie: An ihr hängen abgegebene Antworten.',
    'Listen stehen in einer Zelle, ein Eintrag je Zeile (Alt + Eingabetaste). Eingerückte Zeilen gehören zum Eintrag darüber.',
    'Auswahl und Checklisten: »• Text« oder »[id] Text«. Im Quiz steht darunter eingerückt »richtig: Begründung« oder »falsch: Begründung«.',
    'Links: »Titel | https://…«. Ein Apostroph vor =, +, - oder @ schützt vor Formeln und gehört nicht zum Text.',
    'Bitte keine Zellen verbinden und keine Formeln eintragen: Solche Dateien werden abgelehnt. Fehlende Blätter und Spalten bleiben unverändert.',
    'Zurück in das Programm: npm run workbook -- import DATEI.xlsx zeigt, was sich ändern würde; mit --ja wird es geändert.',
  ];
}
