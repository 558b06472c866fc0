import type { ConceptContent } from '../domain/notice/concept';
import { count, date } from '../texts/de/format';
import type { Block } from './word/blocks';
import { buildWord } from './word/build-word';
import { blocksOf } from './word/from-text';

/** The participant's concept as a .docx file. */
export function buildConceptDocument(concept: ConceptContent): Promise<Buffer> {
  const { name, municipality, programmeTitle, on, sections } = concept;
  const open = sections.reduce((sum, section) => sum + section.open.length, 0);
  return buildWord({
    title: 'Social-Media-Konzept',
    ...(municipality === undefined ? {} : { over: municipality }),
    subtitle: open === 0 ? 'Fertige Fassung' : 'Arbeitsfassung',
    cover: true,
    facts: [
      { label: 'Erstellt von', value: name },
      ...(municipality === undefined ? [] : [{ label: 'Kommune', value: municipality }]),
      { label: 'Programm', value: programmeTitle },
      { label: 'Stand', value: date(on) },
    ],
    footer: ['Social-Media-Konzept', ...(municipality === undefined ? [] : [municipality])].join(' · '),
    blocks: [
      { kind: 'heading', level: 1, text: 'Inhalt', newPage: true },
      {
        kind: 'text',
        look: 'lead',
        text:
          open === 0
            ? 'Dieses Konzept ist aus den Antworten auf die Übungen des Programms entstanden.'
            : `Dieses Konzept entsteht aus den Antworten auf die Übungen des Programms. ${count(open, 'Übung ist', 'Übungen sind')} noch offen; jeder Abschnitt nennt, was ihm fehlt.`,
      },
      {
        kind: 'contents',
        items: sections.map((section) => ({
          text: headingOf(section),
          anchor: anchorOf(section.number),
          remark: stateOf(section),
        })),
      },
      ...sections.flatMap((section, index) => sectionBlocks(section, index === 0)),
    ],
  });
}

type Section = ConceptContent['sections'][number];

const headingOf = ({ number, title }: Section) => `${number}. ${title}`;
const anchorOf = (number: number) => `abschnitt-${number}`;

function stateOf({ paragraphs, open }: Section): string {
  if (paragraphs.length === 0) return open.length === 0 ? 'ohne Übungen' : 'noch leer';
  return open.length === 0 ? 'vollständig' : `${count(open.length, 'Übung', 'Übungen')} offen`;
}

function sectionBlocks(section: Section, first: boolean): readonly Block[] {
  const { number, intro, paragraphs, open } = section;
  return [
    {
      kind: 'heading',
      level: 1,
      text: headingOf(section),
      anchor: anchorOf(number),
      ...(first ? { newPage: true } : {}),
    },
    ...(intro === undefined ? [] : [{ kind: 'text', look: 'lead', text: intro } as const]),
    ...(paragraphs.length === 0
      ? [{ kind: 'text', text: 'Zu diesem Abschnitt gibt es noch keinen Text.' } as const]
      : paragraphs.flatMap((paragraph) => blocksOf(paragraph))),
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'note',
            tone: 'yellow',
            title: 'Noch offen',
            text: open.map((ref) => `Übung ${ref.number} · ${ref.title}`).join('\n'),
          } as const,
        ]),
  ];
}
