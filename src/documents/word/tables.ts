import type { Block, Tone } from './blocks';
import type { Paragraph, Table } from './docx';
import { ACCENT, LINE, PALE, TONES } from './look';
import { inline, type Pen, paragraphs } from './paragraphs';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const LINE_HEIGHT = 300;
const INSIDE = { top: 70, bottom: 70, left: 110, right: 110 } as const;

export function dataTable(pen: Pen, { columns, rows, tones, lines = 1 }: Of<'table'>): Table {
  const { Paragraph: P, TableRow } = pen.docx;
  const widths = columns.map((column) => column.width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cell(pen, widths[index] ?? 0, ACCENT, [
        new P({ style: 'HeadCell', children: [...inline(pen, title)] }),
      ]),
    ),
  });
  const body = rows.map(
    (row, nth) =>
      new TableRow({
        cantSplit: true,
        ...height(lines),
        children: columns.map((_, index) => {
          const tone = index === 0 ? tones?.[nth] : undefined;
          const fill = tone ? TONES[tone].fill : undefined;
          return cell(pen, widths[index] ?? 0, fill, cellText(pen, row[index] ?? ''));
        }),
      }),
  );
  return table(pen, widths, [head, ...body]);
}

/** Label on the left, room to write on the right. */
export function formTable(pen: Pen, { rows }: Of<'fields'>): Table {
  const { Paragraph: P, TableRow } = pen.docx;
  const widths = [32, 68];
  return table(
    pen,
    widths,
    rows.map(
      ({ label, hint, lines = 1 }) =>
        new TableRow({
          cantSplit: true,
          ...height(lines),
          children: [
            cell(pen, 32, PALE, [
              new P({ style: 'Cell', children: [...inline(pen, label, { bold: true })] }),
            ]),
            cell(pen, 68, undefined, cellText(pen, `[${hint}]`)),
          ],
        }),
    ),
  );
}

/** Paragraphs with a coloured bar: no table, for nothing in it is tabular. */
export function noteParagraphs(pen: Pen, { tone, title, text }: Of<'note'>): readonly Paragraph[] {
  const look = barred(tone);
  const { Paragraph: P } = pen.docx;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [
    new P({
      ...look,
      keepNext: true,
      spacing: { before: 160, after: 0 },
      children: [...inline(pen, title, { bold: true })],
    }),
    ...lines.map(
      (line, index) =>
        new P({
          ...look,
          keepLines: true,
          spacing: { before: 0, after: index === lines.length - 1 ? 200 : 0 },
          children: [...inline(pen, line)],
        }),
    ),
  ];
}

function barred(tone: Tone) {
  const { fill, edge } = TONES[tone];
  return {
    shading: { type: 'clear' as const, fill, color: 'auto' },
    border: { left: { style: 'single' as const, size: 24, color: edge, space: 8 } },
    indent: { left: 200, right: 100 },
  };
}

function cellText(pen: Pen, text: string): readonly Paragraph[] {
  const found = paragraphs(pen, text, 'Cell');
  // A cell without a paragraph is not valid.
  return found.length > 0 ? found : [new pen.docx.Paragraph({ style: 'Cell' })];
}

function cell(pen: Pen, percent: number, fill: string | undefined, children: readonly Paragraph[]) {
  return new pen.docx.TableCell({
    width: { size: twips(pen, percent), type: 'dxa' },
    margins: INSIDE,
    ...(fill ? { shading: { type: 'clear' as const, fill, color: 'auto' } } : {}),
    children: [...children],
  });
}

function table(pen: Pen, widths: readonly number[], rows: readonly InstanceType<Pen['docx']['TableRow']>[]) {
  const edge = { style: 'single' as const, size: 4, color: LINE };
  return new pen.docx.Table({
    width: { size: pen.width, type: 'dxa' },
    columnWidths: widths.map((percent) => twips(pen, percent)),
    layout: 'fixed',
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [...rows],
  });
}

function height(lines: number) {
  return lines > 1 ? { height: { value: lines * LINE_HEIGHT, rule: 'atLeast' as const } } : {};
}

function twips(pen: Pen, percent: number): number {
  return Math.round((pen.width * percent) / 100);
}
