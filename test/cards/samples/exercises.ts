import type { ExerciseId, ExerciseNumber } from '../../../src/domain/ids';
import type { WeekOverview } from '../../../src/domain/notice/programme';
import type { ExerciseCard } from '../../../src/domain/notice/reply';
import type { AnswerForm, Exercise, Option, SimpleForm } from '../../../src/domain/programme/programme';
import type { Answer } from '../../../src/domain/reply/answer';
import { at, cohort, cohortName, long, many, on, ref, titles } from './basics';

const options = (...texts: string[]): Option[] => texts.map((text, index) => ({ id: `o${index + 1}`, text }));

/** One form of each kind, as a workbook has it. */
type FormOf<Kind, Form = AnswerForm> = Form extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Form
    : never
  : never;
export const forms: { readonly [Kind in AnswerForm['kind']]: FormOf<Kind> } = {
  text: { kind: 'text', maxLength: 300, placeholder: 'Unsere drei Säulen sind …' },
  long: { kind: 'long', maxLength: 4000 },
  choice: { kind: 'choice', options: options('Zentral', 'Dezentral', 'Gemischt', 'Noch offen') },
  choices: {
    kind: 'choices',
    min: 1,
    max: 3,
    options: [
      {
        id: 'a',
        text: 'Charts aus der Musikbibliothek',
        correct: false,
        explanation: 'Die Lizenz gilt nur privat.',
      },
      {
        id: 'b',
        text: 'Eigene Aufnahme der Musikschule',
        correct: true,
        explanation: 'Mit schriftlicher Erlaubnis.',
      },
      { id: 'c', text: 'Titel aus der Sound Collection', correct: true },
    ],
  },
  scale: {
    kind: 'scale',
    min: 0,
    max: 10,
    minLabel: 'gar nicht',
    maxLabel: 'voll und ganz',
    items: options('Ziele begründen', 'Vier Wochen planen', 'Bei Hass richtig handeln'),
  },
  checklist: {
    kind: 'checklist',
    items: options('Impressum gefunden', 'Datenschutz verlinkt', 'Alternative genannt'),
  },
  number: { kind: 'number', unit: 'Stunden', min: 0, max: 60 },
  link: { kind: 'link' },
  questionnaire: {
    kind: 'questionnaire',
    questions: [
      {
        id: 'fortschritt',
        text: 'Wie weit sind Sie?',
        required: true,
        answer: {
          kind: 'scale',
          min: 0,
          max: 10,
          minLabel: 'am Anfang',
          maxLabel: 'am Ziel',
          items: options('Wie weit sind Sie?'),
        },
      },
      {
        id: 'huerde',
        text: 'Was ist Ihre größte Hürde?',
        required: true,
        answer: { kind: 'choice', options: options('Zeit', 'Freigabe', 'Technik', 'Recht', 'Leitung') },
      },
      { id: 'erfolg', text: 'Ihr größter Erfolg (Link)', required: false, answer: { kind: 'link' } },
      {
        id: 'hilfe',
        text: 'Wobei hilft Ihnen eine Rückmeldung?',
        required: false,
        answer: { kind: 'long', maxLength: 4000 },
      },
      {
        id: 'stunden',
        text: 'Wie viele Stunden haben Sie in der Woche?',
        required: true,
        answer: { kind: 'number', unit: 'Stunden', min: 0, max: 60 },
      },
    ],
  },
};

export const answers: { readonly [Kind in AnswerForm['kind']]: Answer } = {
  text: { kind: 'text', text: 'Bürgerservice, Baustellen und Menschen im Rathaus.' },
  long: {
    kind: 'long',
    text: 'Wir sammeln Themen in einer Liste:\n- Schwimmbad öffnet\n- Sperrung der Hauptstraße\n\nJede Woche wählen wir *drei* aus.',
  },
  choice: { kind: 'choice', option: 'o2' },
  choices: { kind: 'choices', options: ['a', 'b'] },
  scale: { kind: 'scale', values: { o1: 4, o2: 7, o3: 2 } },
  checklist: { kind: 'checklist', done: ['o1', 'o3'], note: 'Die Verlinkung folgt am Montag.' },
  number: { kind: 'number', value: 6.5, note: 'Ohne Vertretung' },
  link: { kind: 'link', url: 'https://www.musterstadt.example/beitrag_1', note: 'Unser erster Beitrag' },
  questionnaire: {
    kind: 'questionnaire',
    answers: {
      fortschritt: { kind: 'scale', values: { o1: 6 } },
      huerde: { kind: 'choice', option: 'o2' },
      erfolg: { kind: 'link', url: 'https://www.musterstadt.example/erfolg' },
      stunden: { kind: 'number', value: 8 },
    },
  },
};

export const exercise = (more: Partial<Exercise> = {}): Exercise => ({
  id: 'w03-02' as ExerciseId,
  number: '3.2' as ExerciseNumber,
  week: 3,
  title: 'Themensäulen',
  why: 'Wer seine Themen kennt, muss nicht jeden Montag neu suchen. Drei bis fünf Säulen tragen durch das ganze Jahr.',
  task: 'Wählen Sie **drei bis fünf Themensäulen** für Ihre Kommune. Prüfen Sie bei jeder:\n\n- Interessiert sie die Menschen vor Ort?\n- Finden wir dazu jede Woche etwas?',
  example: 'Musterstadt: Bürgerservice, Baustellen, Menschen im Rathaus, Ehrenamt.',
  deliverable: 'Drei bis fünf Säulen, jede in einem Wort.',
  minutes: 15,
  weekday: 2,
  dueAfterDays: 3,
  answer: forms.text,
  visibility: 'cohort',
  required: true,
  section: 4,
  afterReply: 'Sehr gut. Hängen Sie die Säulen dorthin, wo alle sie sehen.',
  checklist: ['Säulen mit dem Team besprochen', 'Jede Säule hat ein Beispiel'],
  peerQuestion: 'Welche Säule der anderen fehlt bei Ihnen?',
  video: {
    title: 'Säulen finden',
    minutes: 3,
    script: 'Stellen Sie sich Ihr Rathaus als Zeitung vor. Welche Ressorts hat sie?',
  },
  links: [{ title: 'Redaktionsplan von Musterstadt', url: 'https://www.musterstadt.example/plan' }],
  ...more,
});

export const privateExercise = exercise({
  id: 'w01-02' as ExerciseId,
  number: '1.2' as ExerciseNumber,
  title: 'Kanalinventur',
  visibility: 'private',
  visibilityReason: 'Zugänge und Zuständigkeiten gehen nur Sie etwas an.',
  answer: forms.long,
  lawAsOf: on('2026-10-01'),
});

const longForm: SimpleForm = {
  kind: 'choices',
  min: 1,
  max: 12,
  options: many(12, (index) => ({
    id: `option-${index}`,
    text: long(140),
    correct: index % 2 === 0,
    explanation: long(200),
  })),
};
export const longExercise = exercise({
  title: long(120),
  why: long(500),
  task: long(1200),
  example: long(1500),
  deliverable: long(300),
  answer: { kind: 'long', maxLength: 4000 },
  visibilityReason: long(300),
  afterReply: long(600),
  checklist: many(20, () => long(150)),
  peerQuestion: long(300),
  video: { title: long(120), minutes: 12, url: 'https://video.musterstadt.example/film', script: long(3000) },
  picture: { url: 'https://www.musterstadt.example/bild.png', alt: long(200) },
  links: many(5, (index) => ({
    title: 'Handreichung der Beispielbehörde',
    url: `https://www.musterstadt.example/${'seite'.repeat(20)}${index}`,
  })),
  lawAsOf: on('2026-10-01'),
});
const longQuestionnaire = exercise({
  ...longExercise,
  answer: {
    kind: 'questionnaire',
    questions: [
      {
        id: 'skala',
        text: long(300),
        required: true,
        answer: {
          kind: 'scale',
          min: 0,
          max: 10,
          minLabel: 'gar nicht',
          maxLabel: 'voll und ganz',
          items: many(10, (index) => ({ id: `s${index}`, text: long(120) })),
        },
      },
      ...many(8, (index) => ({
        id: `lang${index}`,
        text: long(300),
        required: true,
        answer: { kind: 'long', maxLength: 4000 } as SimpleForm,
      })),
      { id: 'wahl', text: long(300), required: true, answer: longForm },
    ],
  },
});

const card = (more: Partial<ExerciseCard> = {}): ExerciseCard => ({
  kind: 'exercise-card',
  cohort,
  exercise: exercise(),
  place: 'channel',
  dueOn: on('2027-04-30'),
  answered: 3,
  participants: 5,
  ...more,
});
const participant = (more: Partial<NonNullable<ExerciseCard['viewer']>> = {}) => ({
  role: 'participant' as const,
  editing: false,
  ...more,
});
const reply = (answer: Answer, revision = 1) => ({
  answer,
  revision,
  state: 'handed-in' as const,
  at: at('2027-04-28', '14:05'),
});

/** Each kind of form empty, and its answer as its author sees it. */
export const perForm = Object.fromEntries(
  (Object.keys(forms) as AnswerForm['kind'][]).flatMap((kind) => [
    [`form-${kind}`, card({ exercise: exercise({ answer: forms[kind] }), place: 'personal' })],
    [
      `answered-${kind}`,
      card({
        exercise: exercise({ answer: forms[kind] }),
        viewer: participant({ reply: reply(answers[kind]) }),
      }),
    ],
    [
      `editing-${kind}`,
      card({
        exercise: exercise({ answer: forms[kind] }),
        viewer: participant({ reply: reply(answers[kind], 2), editing: true }),
      }),
    ],
  ]),
) as Record<string, ExerciseCard>;

export const exerciseCards = {
  usual: card(),
  longest: card({ exercise: longExercise }),
  'longest-answered': card({
    exercise: longExercise,
    viewer: participant({ reply: reply({ kind: 'long', text: long(4000) }, 3) }),
    result: { kind: 'saved', revision: 3, afterReply: long(600) },
  }),
  'longest-editing': card({
    exercise: longExercise,
    viewer: participant({ reply: reply({ kind: 'long', text: long(4000) }, 3), editing: true }),
  }),
  'longest-refilled': card({
    exercise: longExercise,
    viewer: participant(),
    result: {
      kind: 'problem',
      problem: { code: 'too-long', max: 4000, length: 4200 },
      typed: { answer: '*_'.repeat(2100) },
    },
  }),
  'longest-choices': card({
    exercise: exercise({ ...longExercise, answer: longForm }),
    viewer: participant({
      reply: reply({ kind: 'choices', options: many(12, (index) => `option-${index}`) }),
    }),
  }),
  'longest-checklist': card({
    exercise: exercise({
      ...longExercise,
      answer: { kind: 'checklist', items: many(20, (index) => ({ id: `i${index}`, text: long(200) })) },
    }),
    viewer: participant(),
  }),
  'longest-questionnaire': card({ exercise: longQuestionnaire, place: 'personal', viewer: participant() }),
  'longest-questionnaire-editing': card({
    exercise: longQuestionnaire,
    place: 'personal',
    viewer: participant({
      editing: true,
      reply: reply({
        kind: 'questionnaire',
        answers: Object.fromEntries(many(8, (index) => [`lang${index}`, { kind: 'long', text: long(4000) }])),
      }),
    }),
  }),
  'as-participant': card({ viewer: participant() }),
  'as-trainer': card({ viewer: { role: 'trainer', editing: false } }),
  'as-guest': card({ viewer: { role: 'guest', editing: false } }),
  saved: card({
    viewer: participant({ reply: reply(answers.text) }),
    result: {
      kind: 'saved',
      revision: 1,
      afterReply: 'Sehr gut. Hängen Sie die Säulen dorthin, wo alle sie sehen.',
    },
  }),
  updated: card({
    viewer: participant({ reply: reply(answers.text, 2) }),
    result: { kind: 'saved', revision: 2 },
  }),
  withdrawn: card({
    viewer: participant({ reply: { ...reply(answers.text), state: 'withdrawn' } }),
    result: { kind: 'withdrawn' },
  }),
  problem: card({
    viewer: participant(),
    result: {
      kind: 'problem',
      problem: { code: 'too-long', max: 300, length: 412 },
      typed: { answer: long(412) },
    },
  }),
  'not-stored': card({
    viewer: participant(),
    result: { kind: 'not-stored', typed: { answer: 'Bürgerservice, Baustellen, Ehrenamt' } },
  }),
  'private-in-channel': card({ exercise: privateExercise, answered: 0 }),
  'private-in-channel-answered': card({
    exercise: privateExercise,
    answered: 1,
    viewer: participant({ reply: reply(answers.long) }),
  }),
  'private-in-chat': card({
    exercise: privateExercise,
    place: 'personal',
    viewer: participant({ editing: true }),
  }),
  preview: card({ preview: true, answered: 0 }),
  ...perForm,
} satisfies Record<string, ExerciseCard>;

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
export const weekOverviews = {
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
