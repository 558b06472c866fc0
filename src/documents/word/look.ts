import type { Tone } from './blocks';

/** Sizes in half-points, spaces in twentieths of a point, as Word counts them. */
export const FONT = 'Arial';
export const INK = '1B2A38';
export const ACCENT = '1D4F73';
export const QUIET = '56626E';
export const LINE = 'B9C4CE';
export const PALE = 'EEF3F7';

/** Backgrounds on which black text keeps a contrast of more than 10:1. */
export const TONES: Readonly<Record<Tone, { readonly fill: string; readonly edge: string }>> = {
  plain: { fill: PALE, edge: ACCENT },
  green: { fill: 'DDF0DF', edge: '2E7D32' },
  yellow: { fill: 'FFF3CC', edge: 'B58900' },
  red: { fill: 'FBE0DD', edge: 'B3261E' },
};

/** A4 and its margins, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247, footer: 600 } as const;

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' as const } },
    },
    title: {
      run: { font: FONT, size: 46, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 0, after: 120, line: 264, lineRule: 'auto' as const }, keepNext: true },
    },
    heading1: heading(30, 400, 140),
    heading2: heading(24, 260, 80),
    hyperlink: { run: { color: '0B5394', underline: { type: 'single' as const } } },
  },
  paragraphStyles: [
    {
      id: 'Overline',
      name: 'Über dem Titel',
      basedOn: 'Normal',
      next: 'Title',
      run: { size: 24, bold: true, color: QUIET },
      paragraph: { spacing: { after: 80 }, keepNext: true },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 26, color: QUIET },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'Fact',
      name: 'Angabe',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 }, indent: { left: 2_268, hanging: 2_268 } },
    },
    {
      id: 'Lead',
      name: 'Vorspann',
      basedOn: 'Normal',
      run: { italics: true, color: QUIET },
      // An introduction alone at the foot of a page introduces nothing.
      paragraph: { spacing: { after: 160 }, keepNext: true, keepLines: true },
    },
    {
      id: 'Small',
      name: 'Hinweis klein',
      basedOn: 'Normal',
      run: { size: 19, color: QUIET },
      paragraph: { spacing: { before: 160, after: 120 } },
    },
    {
      id: 'ListItem',
      name: 'Listenpunkt',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 } },
    },
    { id: 'Cell', name: 'Tabellentext', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    {
      id: 'HeadCell',
      name: 'Tabellenkopf',
      basedOn: 'Cell',
      run: { bold: true, color: 'FFFFFF' },
      paragraph: { keepNext: true },
    },
    { id: 'FooterText', name: 'Fußzeile', basedOn: 'Normal', run: { size: 18, color: QUIET } },
  ],
};
