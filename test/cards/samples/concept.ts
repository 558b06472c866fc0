import { download, long, longName, many, ref, variants } from './basics';

export const conceptSamples = {
  concept: variants<'concept'>({
    usual: {
      kind: 'concept',
      name: 'Anna Beispiel',
      municipality: 'Musterstadt',
      downloadUrl: download,
      sections: [
        {
          number: 1,
          title: 'Auftrag, Ausgangslage, messbare Ziele',
          paragraphs: ['Unser Auftrag: Wir erklären Entscheidungen.'],
          open: [ref('1.6', 'Drei Ziele')],
        },
        {
          number: 2,
          title: 'Zielgruppen',
          paragraphs: [],
          open: [ref('2.1', 'Prioritäten'), ref('2.2', 'Persona jung')],
        },
      ],
    },
    longest: {
      kind: 'concept',
      name: longName(0),
      municipality: long(80),
      downloadUrl: download,
      sections: many(13, (index) => ({
        number: index + 1,
        title: long(120),
        paragraphs: many(9, () => long(4000)),
        open: many(9, (inner) => ref(`${index}.${inner}`, long(120))),
      })),
    },
    'without-file': {
      kind: 'concept',
      name: 'Anna Beispiel',
      sections: [{ number: 1, title: 'Auftrag', paragraphs: [], open: [] }],
    },
  }),
};
