import type { NoticeOf } from '../../../src/cards/kit/notice-of';
import type { CohortId, LocalDate } from '../../../src/domain/ids';
import type { NoticeKind } from '../../../src/domain/notice/notice';
import type { DataCount } from '../../../src/domain/notice/privacy';
import {
  at,
  cohort,
  cohortName,
  item,
  long,
  longName,
  many,
  names,
  on,
  progressOf,
  ref,
  titles,
  towns,
} from './basics';
import { answers, exercise, forms, longExercise, privateExercise } from './exercises';

type Variants<Kind extends NoticeKind> = Readonly<
  Record<'usual' | 'longest', NoticeOf<Kind>> & Record<string, NoticeOf<Kind>>
>;
const variants = <Kind extends NoticeKind>(of: Variants<Kind>): Variants<Kind> => of;

const items = titles
  .slice(0, 4)
  .map((title, index) =>
    item(`3.${index + 1}`, title, { required: index !== 2, private: index === 3, overdue: index === 0 }),
  );
const manyItems = many(109, (index) => item(`${1 + Math.floor(index / 9)}.${1 + (index % 9)}`, long(120)));
const counts: Record<DataCount, number> = {
  cohorts: 1,
  replies: 23,
  revisions: 4,
  feedback: 6,
  metrics: 3,
  agreements: 2,
  drafts: 0,
};
const none = Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as Record<DataCount, number>;
const download = `https://companion.musterstadt.example/d/${'a'.repeat(300)}`;

export const answerSamples = {
  'reply-saved': variants<'reply-saved'>({
    usual: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 1,
      inThread: false,
      next: item('3.3', 'Jahresanker'),
    },
    longest: {
      kind: 'reply-saved',
      exercise: exercise({ ...longExercise, answer: forms.choices }),
      cohort,
      answer: answers.choices,
      revision: 12,
      inThread: false,
      next: item('3.3', long(120)),
    },
    thread: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 1,
      inThread: true,
    },
    updated: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 2,
      inThread: true,
    },
  }),
  'reply-withdrawn': variants<'reply-withdrawn'>({
    usual: { kind: 'reply-withdrawn', exercise: ref('3.2', 'Themensäulen') },
    longest: { kind: 'reply-withdrawn', exercise: ref('12.9', long(120)) },
  }),
  'reply-problem': variants<'reply-problem'>({
    usual: {
      kind: 'reply-problem',
      exercise: exercise({ answer: forms.number }),
      cohort,
      problem: { code: 'not-a-number', min: 0, max: 60, unit: 'Stunden' },
      typed: 'ungefähr sechs',
    },
    longest: {
      kind: 'reply-problem',
      exercise: longExercise,
      cohort,
      problem: { code: 'too-long', max: 4000, length: 27_900 },
      typed: long(27_900),
    },
    option: {
      kind: 'reply-problem',
      exercise: exercise({ answer: forms.choice }),
      cohort,
      problem: { code: 'no-such-option', options: ['Zentral', 'Dezentral'] },
      typed: 'beides',
    },
    questionnaire: {
      kind: 'reply-problem',
      exercise: { ...privateExercise, answer: forms.questionnaire },
      cohort,
      problem: { code: 'use-card' },
      typed: 'läuft gut',
    },
  }),
  'offer-answer': variants<'offer-answer'>({
    usual: {
      kind: 'offer-answer',
      draft: 'd1',
      text: 'Unsere Säulen sind Bürgerservice, Baustellen und Ehrenamt.',
      items,
    },
    longest: { kind: 'offer-answer', draft: 'd1', text: long(20_000), items: manyItems },
    none: { kind: 'offer-answer', draft: 'd1', text: 'Guten Morgen!', items: [] },
  }),
  'feedback-received': variants<'feedback-received'>({
    usual: {
      kind: 'feedback-received',
      exercise: ref('3.2', 'Themensäulen'),
      byName: 'Tina Trainerin',
      text: 'Sehr klar! Prüfen Sie noch, ob *Ehrenamt* nicht zu groß ist.',
    },
    longest: {
      kind: 'feedback-received',
      exercise: ref('3.2', long(120)),
      byName: longName(1),
      text: long(4000),
    },
  }),
};

const joinCard = {
  kind: 'join-card' as const,
  cohort,
  cohortName,
  programmeTitle: 'Amtshelden',
  description: 'Zwölf Wochen für alle, die in einer Kommune die sozialen Medien betreuen.',
  weeks: 12,
  startOn: on('2027-04-12'),
  seats: 5,
  taken: 2,
  waiting: 0,
  names: names.slice(0, 2),
};
const joined = {
  kind: 'joined' as const,
  name: 'Anna Beispiel',
  cohortName,
  municipality: 'Musterstadt',
  land: 'BY' as const,
  startOn: on('2027-04-12'),
  place: 'seat' as const,
  updated: false,
};
const rows = names.map((name, index) => progressOf(name, towns[index] ?? '', 24 - 5 * index));
const sections = many(13, (index) => ({
  number: index + 1,
  title: 'Themen, Formate, Takt',
  filled: index % 4,
  of: 4,
}));

export const participantSamples = {
  welcome: variants<'welcome'>({
    usual: { kind: 'welcome', scope: 'personal', trainer: false },
    longest: { kind: 'welcome', scope: 'channel', trainer: true },
    group: { kind: 'welcome', scope: 'group', trainer: false },
    trainer: { kind: 'welcome', scope: 'personal', trainer: true },
  }),
  'join-card': variants<'join-card'>({
    usual: joinCard,
    longest: {
      ...joinCard,
      cohortName: long(80),
      description: long(2000),
      taken: 5,
      waiting: 20,
      names: many(25, longName),
    },
    empty: { ...joinCard, taken: 0, names: [] },
  }),
  joined: variants<'joined'>({
    usual: joined,
    longest: {
      ...joined,
      name: longName(1),
      municipality: long(80),
      cohortName: long(80),
      place: 'waiting',
      waitingPosition: 20,
    },
    updated: { ...joined, updated: true },
  }),
  help: variants<'help'>({
    usual: { kind: 'help', trainer: false, participant: true, scope: 'personal', demo: false },
    longest: { kind: 'help', trainer: true, participant: true, scope: 'personal', demo: true },
    trainer: { kind: 'help', trainer: true, participant: false, scope: 'personal', demo: false },
    channel: { kind: 'help', trainer: false, participant: false, scope: 'channel', demo: false },
  }),
  today: variants<'today'>({
    usual: {
      kind: 'today',
      on: on('2027-04-28'),
      items,
      later: 2,
      next: { when: at('2027-04-29'), what: 'exercise', week: 3, exercise: ref('3.5', 'PM-Umbau') },
    },
    longest: {
      kind: 'today',
      on: on('2027-04-28'),
      items: manyItems,
      later: 50,
      next: { when: at('2027-04-29'), what: 'exercise', week: 3, exercise: ref('3.5', long(120)) },
    },
    nothing: {
      kind: 'today',
      on: on('2027-04-28'),
      items: [],
      next: { when: at('2027-05-03'), what: 'week', week: 4 },
    },
  }),
  open: variants<'open'>({
    usual: { kind: 'open', mine: items },
    longest: {
      kind: 'open',
      mine: manyItems,
      cohort: { name: long(80), rows: many(5, (index) => ({ name: longName(index), missing: manyItems })) },
    },
    nothing: { kind: 'open', mine: [] },
    trainer: {
      kind: 'open',
      cohort: {
        name: cohortName,
        rows: names.map((name, index) => ({ name, missing: items.slice(0, index) })),
      },
    },
    complete: {
      kind: 'open',
      cohort: { name: cohortName, rows: names.map((name) => ({ name, missing: [] })) },
    },
  }),
  progress: variants<'progress'>({
    usual: {
      kind: 'progress',
      cohortName,
      week: 3,
      weeks: 12,
      mine: progressOf('Anna Beispiel', 'Musterstadt', 19),
      sections,
      group: { answered: 80, possible: 120 },
    },
    longest: {
      kind: 'progress',
      cohortName: long(80),
      week: 12,
      weeks: 12,
      mine: progressOf(longName(0), long(80), 24),
      sections: many(13, (index) => ({ number: index + 1, title: long(120), filled: 3, of: 9 })),
      group: { answered: 500, possible: 545 },
      rows: many(25, (index) => progressOf(longName(index), long(80), index)),
    },
    trainer: {
      kind: 'progress',
      cohortName,
      week: 3,
      weeks: 12,
      sections: [],
      group: { answered: 80, possible: 120 },
      rows,
    },
    before: {
      kind: 'progress',
      cohortName,
      week: 0,
      weeks: 12,
      mine: { ...progressOf('Anna', 'Musterstadt', 0), posted: 0 },
      sections,
      group: { answered: 0, possible: 0 },
    },
  }),
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
  'file-offer': variants<'file-offer'>({
    usual: { kind: 'file-offer', file: { kind: 'template', title: 'Redaktionsplan' }, downloadUrl: download },
    longest: { kind: 'file-offer', file: { kind: 'template', title: 'V'.repeat(80) }, downloadUrl: download },
    appointment: {
      kind: 'file-offer',
      file: {
        kind: 'appointment',
        slot: {
          id: 'slot-1',
          when: { on: '2027-05-24' as LocalDate, time: '10:00' },
          minutes: 30,
          trainerName: 'Toni Trainer',
          free: false,
        },
      },
      downloadUrl: download,
    },
  }),
  'my-data': variants<'my-data'>({
    usual: { kind: 'my-data', counts, downloadUrl: download },
    longest: { kind: 'my-data', counts },
    nothing: { kind: 'my-data', counts: none },
  }),
  'confirm-delete': variants<'confirm-delete'>({
    usual: { kind: 'confirm-delete', counts },
    longest: { kind: 'confirm-delete', counts: { ...counts, drafts: 4000 } },
  }),
  'choose-cohort': variants<'choose-cohort'>({
    usual: {
      kind: 'choose-cohort',
      cohorts: [
        { id: cohort, name: cohortName },
        { id: 'k2' as CohortId, name: 'LinkedIn Herbst' },
      ],
    },
    longest: {
      kind: 'choose-cohort',
      cohorts: many(60, (index) => ({ id: `k${index}` as CohortId, name: long(80) })),
    },
  }),
};
