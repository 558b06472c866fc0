import type { When } from '../../domain/calendar/calendar';
import type { ReplyResult } from '../../domain/notice/reply';
import type { Visibility } from '../../domain/programme/programme';
import type { ProblemTexts } from '../complete';
import { either, number, when } from './format';

const range = (p: { readonly min: number; readonly max: number; readonly unit: string }) =>
  `eine Zahl von ${number(p.min)} bis ${number(p.max)}${p.unit ? ` (${p.unit})` : ''}`;

export const problems: ProblemTexts = {
  empty: () => 'Da steht noch nichts. Bitte schreiben Sie Ihre Antwort und senden Sie sie noch einmal.',
  'too-long': ({ max, length }) =>
    `Ihr Text hat ${number(length)} Zeichen, möglich sind ${number(max)}. Bitte kürzen Sie ihn ein wenig.`,
  'not-a-number': (p) => `Hier ist ${range(p)} gefragt. Bitte geben Sie nur die Zahl ein.`,
  'out-of-range': (p) => `Diese Zahl passt nicht. Gefragt ist ${range(p)}.`,
  'not-a-link': () =>
    'Das ist kein vollständiger Link. Bitte kopieren Sie die ganze Adresse, zum Beispiel https://www.musterstadt.example/beitrag.',
  'no-such-option': ({ options }) =>
    options.length === 0
      ? 'Diese Möglichkeit gibt es nicht. Bitte wählen Sie eine aus der Liste.'
      : `Diese Möglichkeit gibt es nicht. Zur Wahl stehen: ${either(options)}.`,
  'too-few': ({ min }) => `Bitte wählen Sie mindestens ${number(min)} aus.`,
  'too-many': ({ max }) => `Bitte wählen Sie höchstens ${number(max)} aus.`,
  'use-card': () => 'Diese Übung hat mehrere Fragen. Bitte füllen Sie dafür die Karte aus.',
  missing: ({ questions }) =>
    questions.length === 1
      ? `Eine Frage ist noch offen: »${questions[0]}«`
      : `Diese Fragen sind noch offen: ${questions.map((question) => `»${question}«`).join(', ')}`,
};

/** Said before one writes (`docs/promises.md`, rule 7). */
export const visibility: Readonly<Record<Visibility, string>> = {
  cohort: 'Ihre Antwort sehen alle in der Kohorte.',
  private: 'Nur Sie und Ihr Trainerteam sehen die Antwort.',
};

/** The same to a trainer, who does not answer. */
export const visibilityForTrainers: Readonly<Record<Visibility, string>> = {
  cohort: 'Die Antworten sehen alle in der Kohorte.',
  private: 'Eine Antwort sehen nur die Person selbst und die Trainer:innen.',
};

/** What just happened to an answer, as the heading of a card. */
export function result(happened: ReplyResult, number: string): string {
  switch (happened.kind) {
    case 'saved':
      return happened.revision > 1
        ? `Ihre Antwort auf Übung ${number} ist aktualisiert. Die frühere Fassung bleibt gespeichert.`
        : `Danke, Ihre Antwort auf Übung ${number} ist gespeichert.`;
    case 'withdrawn':
      return `Ihre Antwort auf Übung ${number} ist zurückgezogen. Sie können jederzeit neu antworten.`;
    case 'problem':
      return 'Noch nicht gespeichert.';
    case 'not-stored':
      return 'Ihre Antwort konnte nicht gespeichert werden. Ihr Text steht noch im Feld: Bitte senden Sie ihn in ein paar Minuten noch einmal.';
  }
}

export const form = {
  answer: 'Ihre Antwort',
  answerLink: 'Link zu Ihrem Ergebnis',
  answerNumber: (unit: string, min: number, max: number) =>
    `${unit ? `Ihre Zahl (${unit})` : 'Ihre Zahl'}, ${number(min)} bis ${number(max)}`,
  questionNumber: (question: string, unit: string, min: number, max: number) =>
    `${question} (${unit ? `${unit}, ` : ''}${number(min)} bis ${number(max)})`,
  answerChoice: 'Bitte wählen Sie eine Möglichkeit.',
  answerChoices: (min: number, max: number) =>
    min === max
      ? `Bitte wählen Sie ${number(min)} aus.`
      : `Bitte wählen Sie ${number(min)} bis ${number(max)} aus.`,
  answerChecklist: 'Haken Sie ab, was erledigt ist.',
  note: 'Anmerkung (freiwillig)',
  notePlaceholder: 'Was sollen wir dazu wissen?',
  textPlaceholder: 'Schreiben Sie hier.',
  linkPlaceholder: 'https://…',
  scaleEnd: (value: number, label: string) => (label ? `${value} – ${label}` : String(value)),
  scaleLabel: (item: string, min: number, max: number, minLabel: string, maxLabel: string) =>
    `${item} (${min} = ${minLabel}, ${max} = ${maxLabel})`,
  scalePlaceholder: 'Bitte wählen',
  optional: (label: string) => `${label} (freiwillig)`,
  errors: {
    text: 'Bitte schreiben Sie eine Antwort.',
    choice: 'Bitte wählen Sie eine Möglichkeit.',
    choices: 'Bitte wählen Sie mindestens eine Möglichkeit.',
    scale: 'Bitte wählen Sie einen Wert.',
    number: (min: number, max: number) =>
      `Bitte geben Sie eine Zahl von ${number(min)} bis ${number(max)} ein.`,
    link: 'Bitte geben Sie eine Adresse ein, die mit https:// beginnt.',
  },
  submit: 'Antwort abgeben',
  update: 'Änderung speichern',
  cut: 'Ihr Text ist für diese Karte zu lang; im Feld steht nur sein Anfang. Bitte ergänzen Sie den Rest, bevor Sie senden.',
};

export const shown = {
  yours: 'Ihre Antwort',
  yoursAt: (at: When, revision: number) =>
    revision > 1 ? `${when(at)} · ${revision}. Fassung` : `${when(at)}`,
  done: 'Erledigt',
  nothingDone: 'Noch nichts abgehakt',
  note: 'Anmerkung',
  unanswered: 'keine Angabe',
  quiz: (right: number, of: number) => `Auflösung: ${number(right)} von ${number(of)} richtig`,
  right: '✓ richtig',
  wrong: '✗ nicht richtig',
  chosen: 'von Ihnen gewählt',
  withdrawn: 'zurückgezogen',
};
