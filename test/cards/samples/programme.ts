import type { WeekOverview } from '../../../src/domain/notice/programme';
import { cohort, cohortName, long, many, on, ref, titles, variants } from './basics';

const entry = (index: number, title: string) => ({
  ...ref(`3.${index + 1}`, title),
  minutes: 15 + 5 * index,
  required: index % 3 !== 2,
  private: index === 4,
  postsOn: on(`2027-04-${26 + Math.min(4, Math.floor(index / 2))}`),
});
const overview = (more: Partial<WeekOverview> = {}): WeekOverview => ({
  kind: 'week-overview',
  cohort,
  cohortName,
  programmeTitle: 'Amtshelden',
  weeks: 12,
  lookBack: { week: 2, text: 'Sie haben mit drei Menschen gesprochen, statt über sie.' },
  week: {
    number: 3,
    theme: 'Redaktionsplanung',
    goals: ['Sie haben Themen für drei Monate.', 'Sie wissen, wer was bis wann macht.'],
    opening:
      'Willkommen in Woche 3! Bisher haben Sie geschaut, **wo** Sie stehen. Jetzt planen Sie, **was** Sie erzählen.',
    tip: 'Legen Sie den Redaktionsplan dorthin, wo Ihr Team ohnehin jeden Tag hinschaut.',
    discussion: 'Welches Thema läuft bei Ihnen immer?',
    podcast: 'Folge 3: Der Plan im Kopf ist kein Plan.',
    video: {
      title: 'Vier Wochen in einer Stunde',
      minutes: 4,
      script: 'Nehmen Sie ein leeres Blatt und vier Spalten.',
    },
    checklist: {
      title: 'Am Ende der Woche',
      items: ['Themenspeicher angelegt', 'Plan für vier Wochen steht'],
    },
    tools: [{ title: 'Kalendervorlage', url: 'https://www.musterstadt.example/kalender' }],
    templates: [{ id: 'redaktionsplan', title: 'Redaktionsplan (Excel)' }],
    closing: 'Nächste Woche geht es um Freigaben.',
    exercises: [],
  },
  exercises: titles.map((title, index) => entry(index, title)),
  moved: [],
  ...more,
});
const weekOverviews = {
  usual: overview(),
  longest: overview({
    cohortName: long(80),
    week: {
      ...overview().week,
      theme: long(120),
      goals: many(8, () => long(200)),
      opening: long(1500),
      closing: long(800),
      tip: long(600),
      discussion: long(400),
      podcast: long(400),
      video: { title: long(120), script: long(4000) },
      checklist: { title: long(100), items: many(20, () => long(200)) },
      tools: many(8, (index) => ({
        title: 'Werkzeug der Beispielbehörde',
        url: `https://www.musterstadt.example/${'w'.repeat(100)}${index}`,
      })),
      templates: many(8, (index) => ({ id: `t${index}`, title: long(100) })),
    },
    exercises: many(10, (index) => entry(index, long(120))),
    moved: [
      { kind: 'holiday', name: 'Pfingstmontag', laender: ['BY', 'HE', 'NW', 'SN', 'TH'] },
      { kind: 'pause', weeks: 2 },
    ],
    opensOn: on('2027-05-18'),
  }),
  holiday: overview({
    moved: [{ kind: 'holiday', name: 'Pfingstmontag', laender: ['BY'] }],
    opensOn: on('2027-05-18'),
  }),
  released: overview({ moved: [{ kind: 'released' }], preview: true }),
  paused: overview({ moved: [{ kind: 'pause', weeks: 2 }] }),
  empty: overview({ exercises: [] }),
} satisfies Record<string, WeekOverview>;

export const programmeSamples = {
  'week-overview': weekOverviews,
  'search-results': variants<'search-results'>({
    usual: {
      kind: 'search-results',
      query: 'Impressum',
      more: 2,
      hits: [
        {
          ...ref('2.8', 'Pflichtangaben-Check'),
          week: 2,
          excerpt: '… prüfen Sie, ob das **Impressum** in zwei Klicks erreichbar ist …',
          upcoming: false,
        },
        {
          ...ref('10.6', 'Datenschutzhinweis'),
          week: 10,
          excerpt: '… neben dem Impressum …',
          upcoming: true,
        },
      ],
    },
    longest: {
      kind: 'search-results',
      query: long(500),
      more: 40,
      hits: many(30, (index) => ({
        ...ref(`3.${index}`, long(120)),
        week: 3,
        excerpt: long(800),
        upcoming: false,
      })),
    },
    nothing: { kind: 'search-results', query: 'Quantenphysik', hits: [], more: 0 },
  }),
};
