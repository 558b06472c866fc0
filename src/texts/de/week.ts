import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import { moveReasons } from './delivery';
import { dateShort, duration, number, weekday } from './format';

export const week = {
  of: (number_: number, weeks: number, cohort: string) => `Woche ${number_} von ${weeks} · ${cohort}`,
  goals: 'Das nehmen Sie mit',
  exercises: (count: number, total: number) =>
    count === 0
      ? 'In dieser Woche gibt es keine Übung.'
      : `${count === 1 ? 'Eine Übung' : `${number(count)} Übungen`}, zusammen etwa ${duration(total)}`,
  day: (on: LocalDate) => dateShort(on),
  entry: (entry: { readonly minutes: number; readonly required: boolean; readonly private: boolean }) =>
    `${number(entry.minutes)} Min. · ${entry.required ? 'Pflicht' : 'Extra'}${entry.private ? ' · privat' : ''}`,
  each: 'Jede Übung kommt als eigener Beitrag in den Kanal, Fragebögen kommen in Ihren persönlichen Chat.',
  script: 'Das Video ist noch nicht aufgenommen. Sein Text steht schon hier.',
  tip: 'Tipp der Woche',
  discussion: 'Frage für die Gruppe',
  podcast: 'Podcast',
  tools: 'Werkzeuge',
  templates: 'Vorlagen in dieser Woche',
  lookBack: (week: number) => `Rückblick auf Woche ${week}`,
  moved: (reasons: readonly MoveReason[], on: LocalDate | undefined) =>
    reasons
      .map((reason) => {
        if (reason.kind === 'holiday')
          return `Wegen ${moveReasons.holiday(reason).replace(/^Feiertag /, 'des Feiertags ')} erst am ${on ? weekday(on) : 'nächsten Werktag'}.`;
        if (reason.kind === 'pause') return `Nach einer ${moveReasons.pause(reason)}.`;
        return 'Früher als geplant: Ihre Trainer:innen haben die Woche freigegeben.';
      })
      .join(' '),
  summary: (number_: number, theme: string) => `Woche ${number_} beginnt: ${theme}`,
};
