import type { Column, Sheet, Workbook } from './sheet';

/** The order that ECMA-376 (18.3.1.99, CT_Worksheet) asks of a sheet's parts, as far as they occur here. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
] as const;

/** Rows that a sheet made for typing offers beyond those it comes with. */
const SPARE_ROWS = 200;

/**
 * What the writing library leaves to its users: filters, lists to choose from, paper, repeated headings
 * and the file's title.
 */
export function sheetFeatures(workbook: Workbook) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
            const sheet = workbook.sheets[sheetIndex];
            return sheet ? withParts(xml, sheet) : xml;
          },
        },
        'xl/workbook.xml': { transform: (xml: string) => withNames(xml, workbook.sheets) },
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: { files: () => ({ 'docProps/core.xml': properties(workbook.title) }) },
    },
  };
}

function withParts(xml: string, sheet: Sheet): string {
  const last = letter(sheet.columns.length - 1);
  const rows = sheet.rows.length + 1;
  const lists = sheet.columns.flatMap((column, index) => validation(column, index, rows));
  const parts: readonly (readonly [tag: (typeof SHEET_ORDER)[number], markup: string])[] = [
    ['sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
    ['autoFilter', sheet.filter && rows > 1 ? `<autoFilter ref="A1:${last}${rows}"/>` : ''],
    [
      'dataValidations',
      lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    ],
    ['pageMargins', '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>'],
    [
      'pageSetup',
      `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    ],
    [
      'headerFooter',
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;RSeite &amp;P von &amp;N</oddFooter></headerFooter>',
    ],
  ];
  return parts.reduce((made, [tag, markup]) => (markup === '' ? made : insert(made, tag, markup)), xml);
}

/** Puts a part where the standard wants it; one of that name that is there already makes way. */
function insert(xml: string, tag: (typeof SHEET_ORDER)[number], markup: string): string {
  const without = xml.replace(new RegExp(`<${tag}(?:\\s[^>]*)?(?:/>|>.*?</${tag}>)`, 's'), '');
  const later = SHEET_ORDER.slice(SHEET_ORDER.indexOf(tag) + 1);
  const at = without.search(new RegExp(`<(?:${later.join('|')}|/worksheet)[\\s/>]`));
  return without.slice(0, at) + markup + without.slice(at);
}

function validation(column: Column, index: number, rows: number): readonly string[] {
  const sqref = `${letter(index)}2:${letter(index)}${Math.max(rows, 2) + SPARE_ROWS}`;
  const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeXml(column.title)}" sqref="${sqref}"`;
  if (column.date) {
    return [
      `<dataValidation type="date" operator="greaterThan" ${common} error="Bitte geben Sie ein Datum ein, zum Beispiel 12.04.2027."><formula1>36526</formula1></dataValidation>`,
    ];
  }
  const { choices } = column;
  if (choices === undefined) return [];
  const source =
    'sheet' in choices
      ? `'${choices.sheet}'!$${letter(choices.column)}$2:$${letter(choices.column)}$${choices.rows + 1}`
      : `"${choices.join(',')}"`;
  return [
    `<dataValidation type="list" ${common} error="Bitte wählen Sie einen Eintrag aus der Liste."><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  ];
}

/** Row 1 again on every printed page. */
function withNames(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets
    .map(
      ({ name }, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
    )
    .join('');
  return xml
    .replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, '')
    .replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
}

function properties(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Amtshelden Companion</dc:creator><dc:language>de-DE</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `A` for 0; sheets here stay far below 700 columns. */
export function letter(column: number): string {
  const first = column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '';
  return first + String.fromCharCode(65 + (column % 26));
}
