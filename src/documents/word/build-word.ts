import { xmlText } from '../plain-text';
import type { Block, WordDocument } from './blocks';
import { type Docx, loadDocx, type Paragraph, type Part } from './docx';
import { ACCENT, LINE, PAGE, STYLES } from './look';
import { checkBox, inline, type Pen, paragraphs } from './paragraphs';
import { dataTable, formTable, noteParagraphs } from './tables';

const INDENT = { left: 425, hanging: 425 } as const;

/** The document as a .docx file. */
export async function buildWord(document: WordDocument): Promise<Buffer> {
  const docx = await loadDocx();
  const { landscape = false } = document;
  const pageWidth = landscape ? PAGE.height : PAGE.width;
  let lists = 0;
  const pen: Pen = {
    docx,
    fillIn: document.fillIn ?? false,
    nextList: () => {
      lists += 1;
      return lists;
    },
    width: pageWidth - 2 * PAGE.margin,
  };
  const title = xmlText(document.title);
  const body = [...titleBlock(pen, document), ...document.blocks.flatMap((block) => parts(pen, block))];
  const file = new docx.Document({
    title,
    ...(document.subtitle === undefined ? {} : { subject: xmlText(document.subtitle) }),
    creator: 'Amtshelden Companion',
    lastModifiedBy: 'Amtshelden Companion',
    styles: STYLES,
    numbering: { config: numbering(docx) },
    sections: [
      {
        properties: {
          titlePage: document.cover ?? false,
          page: {
            // The library turns the page itself: width and height are those of upright paper.
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? 'landscape' : 'portrait',
            },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
              footer: PAGE.footer,
            },
          },
        },
        footers: { default: footer(pen, document.footer) },
        children: body,
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

function numbering(docx: Docx) {
  const level = { level: 0, alignment: docx.AlignmentType.LEFT, style: { paragraph: { indent: INDENT } } };
  return [
    { reference: 'bullets', levels: [{ ...level, format: docx.LevelFormat.BULLET, text: '•' }] },
    { reference: 'numbers', levels: [{ ...level, format: docx.LevelFormat.DECIMAL, text: '%1.' }] },
  ];
}

function titleBlock(pen: Pen, { over, title, subtitle, facts = [], cover = false }: WordDocument): Part[] {
  const { Paragraph: P, TextRun } = pen.docx;
  const down = cover ? { spacing: { before: 3_400, after: 80 } } : {};
  return [
    ...(over === undefined
      ? []
      : [new P({ style: 'Overline', ...down, children: [new TextRun(xmlText(over))] })]),
    new P({
      heading: 'Title',
      ...(over === undefined ? down : {}),
      children: [new TextRun(xmlText(title))],
    }),
    ...(subtitle === undefined
      ? []
      : [new P({ style: 'Subtitle', ...ruled(cover), children: [new TextRun(xmlText(subtitle))] })]),
    ...facts.map(
      ({ label, value }, index) =>
        new P({
          style: 'Fact',
          ...(cover && index === 0 ? { spacing: { before: 400, after: 60 } } : {}),
          ...(index === facts.length - 1 && !cover ? { spacing: { after: 240 } } : {}),
          tabStops: [{ type: 'left', position: 2_268 }],
          children: [
            new TextRun({ text: `${xmlText(label)}:`, bold: true }),
            new TextRun({ text: `\t${xmlText(value)}` }),
          ],
        }),
    ),
  ];
}

function ruled(cover: boolean) {
  return cover
    ? { border: { bottom: { style: 'single' as const, size: 18, color: ACCENT, space: 14 } } }
    : {};
}

function parts(pen: Pen, block: Block): readonly Part[] {
  const { Paragraph: P } = pen.docx;
  switch (block.kind) {
    case 'heading':
      return [heading(pen, block)];
    case 'text':
      return paragraphs(
        pen,
        block.text,
        { normal: undefined, lead: 'Lead', small: 'Small' }[block.look ?? 'normal'],
      );
    case 'bullets':
    case 'numbers': {
      const numbered = { reference: block.kind, level: 0, instance: pen.nextList() };
      return block.items.map(
        (item, index) =>
          new P({
            style: 'ListItem',
            numbering: numbered,
            ...closing(index, block.items.length),
            children: [...inline(pen, item)],
          }),
      );
    }
    case 'checks':
      return block.items.map((item, index) => tick(pen, item, false, closing(index, block.items.length)));
    case 'ticks':
      return block.items.map((item, index) =>
        tick(pen, item.text, item.done, closing(index, block.items.length)),
      );
    case 'contents':
      return block.items.map((item) => contentsLine(pen, item));
    case 'fields':
      return [formTable(pen, block)];
    case 'table':
      return [dataTable(pen, block)];
    case 'note':
      return noteParagraphs(pen, block);
  }
}

/** The last item of a list keeps its distance from what follows. */
function closing(index: number, count: number) {
  return index === count - 1 ? { spacing: { after: 160 } } : {};
}

function heading(pen: Pen, { level, text, anchor, newPage }: Extract<Block, { kind: 'heading' }>): Paragraph {
  const { Paragraph: P, Bookmark } = pen.docx;
  const children = [...inline(pen, text)];
  return new P({
    heading: level === 1 ? 'Heading1' : 'Heading2',
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: anchor === undefined ? children : [new Bookmark({ id: anchor, children })],
  });
}

function tick(pen: Pen, text: string, done: boolean, look: ReturnType<typeof closing>): Paragraph {
  const { Paragraph: P, TextRun } = pen.docx;
  return new P({
    style: 'ListItem',
    ...look,
    indent: INDENT,
    tabStops: [{ type: 'left', position: INDENT.left }],
    children: [checkBox(pen, text, done), new TextRun({ text: '\t' }), ...inline(pen, text)],
  });
}

function contentsLine(
  pen: Pen,
  { text, anchor, remark }: Extract<Block, { kind: 'contents' }>['items'][number],
): Paragraph {
  const { Paragraph: P, InternalHyperlink, TextRun } = pen.docx;
  return new P({
    style: 'ListItem',
    tabStops: [{ type: 'right', position: pen.width }],
    border: { bottom: { style: 'single', size: 4, color: LINE, space: 3 } },
    children: [
      new InternalHyperlink({ anchor, children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })] }),
      ...(remark === undefined ? [] : [new TextRun({ text: `\t${xmlText(remark)}` })]),
    ],
  });
}

function footer(pen: Pen, text: string) {
  const { Footer, Paragraph: P, TextRun, PageNumber } = pen.docx;
  return new Footer({
    children: [
      new P({
        style: 'FooterText',
        tabStops: [{ type: 'right', position: pen.width }],
        border: { top: { style: 'single', size: 4, color: LINE, space: 6 } },
        children: [
          new TextRun({ text: xmlText(text) }),
          new TextRun({ children: ['\tSeite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
