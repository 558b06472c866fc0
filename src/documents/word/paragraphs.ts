import { xmlText } from '../plain-text';
import type { Docx, Inline, Paragraph } from './docx';
import { type Span, spansOf } from './inline';
import { INK, QUIET } from './look';

/** What the parts of one document share. */
export interface Pen {
  readonly docx: Docx;
  readonly fillIn: boolean;
  /** A fresh number for each list, so that each counts from one. */
  readonly nextList: () => number;
  /** Width of the text, in twentieths of a point. */
  readonly width: number;
}

/** One line of text as runs. */
export function inline(pen: Pen, line: string, look: { readonly bold?: boolean } = {}): readonly Inline[] {
  return spansOf(xmlText(line), pen.fillIn).map((span) => run(pen, span, look));
}

/** Each line of the text a paragraph in the style. */
export function paragraphs(pen: Pen, text: string, style?: string): readonly Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new pen.docx.Paragraph({ ...(style ? { style } : {}), children: [...inline(pen, line)] }));
}

export function checkBox({ docx }: Pen, alias: string, checked = false): Inline {
  const font = 'Segoe UI Symbol';
  return new docx.CheckBox({
    // Word allows 64 characters for a control's title.
    alias: [...xmlText(alias).replace(/\*\*|[[\]]/g, '')].slice(0, 60).join(''),
    checked,
    checkedState: { value: '2611', font },
    uncheckedState: { value: '2610', font },
  });
}

function run(pen: Pen, span: Span, { bold = false }: { readonly bold?: boolean }): Inline {
  const { TextRun, ExternalHyperlink } = pen.docx;
  switch (span.kind) {
    case 'text':
      return new TextRun({ text: span.text, ...(bold ? { bold } : {}) });
    case 'bold':
      return new TextRun({ text: span.text, bold: true });
    case 'link':
      return new ExternalHyperlink({
        link: span.url,
        children: [new TextRun({ text: span.text, style: 'Hyperlink' })],
      });
    case 'field':
      return field(pen, span.text);
  }
}

/** A text control: clicking it selects the hint, typing replaces it, a screen reader says its title. */
function field({ docx }: Pen, hint: string): Inline {
  const { BuilderElement, TextRun } = docx;
  const value = (name: string, val: string) =>
    new BuilderElement({ name, attributes: { val: { key: 'w:val', value: val } } });
  const control = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          value('w:alias', [...hint].slice(0, 60).join('')),
          new BuilderElement({ name: 'w:showingPlcHdr' }),
          new BuilderElement({
            name: 'w:text',
            attributes: { multi: { key: 'w:multiLine', value: '1' } },
          }),
        ],
      }),
      new BuilderElement({
        name: 'w:sdtContent',
        children: [
          new TextRun({
            text: `[${hint}]`,
            color: QUIET,
            shading: { type: 'clear', fill: 'F3F5F7', color: INK },
          }),
        ],
      }),
    ],
  });
  // The library has no text control of its own; it takes any element where a run may stand.
  return control as unknown as Inline;
}
