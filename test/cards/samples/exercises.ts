import type { Answer, AnswerForm } from '../../../src/domain/form/forms';
import type { Option } from '../../../src/domain/form/option';
import type { SimpleForm } from '../../../src/domain/form/simple-forms';
import type { ExerciseId, ExerciseNumber } from '../../../src/domain/ids';
import type { Exercise } from '../../../src/domain/programme/programme';
import { long, many, on } from './basics';

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

export const longForm: SimpleForm = {
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
export const longQuestionnaire = exercise({
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
