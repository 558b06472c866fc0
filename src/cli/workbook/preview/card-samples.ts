import { renderNotice } from '../../../cards/render';
import { addDays } from '../../../domain/calendar/calendar';
import type { CohortId, LocalDate } from '../../../domain/ids';
import type { Notice } from '../../../domain/notice/notice';
import type { Exercise, Programme, Week } from '../../../domain/programme/programme';
import { markdownToHtml } from './markdown';

/** A card with everything in it in view, and its texts as HTML for the renderer in the page. */
export interface DrawnCard {
  readonly label: string;
  readonly card: object;
  /** HTML by Markdown, for the texts of the card. */
  readonly html: Readonly<Record<string, string>>;
  /** What a client without cards would show. */
  readonly text: string;
}

/** Dates in the cards are those of a cohort that begins on this Monday. */
export const SAMPLE_START = '2027-04-12' as LocalDate;
const COHORT = 'heft' as CohortId;
const COHORT_NAME = 'Beispielkohorte';

export function weekCard(programme: Programme, week: Week): DrawnCard {
  const personal = new Set(programme.surveys.map((survey) => survey.exercise.id));
  return draw(`Karte: Auftakt der Woche ${week.number}`, {
    kind: 'week-overview',
    cohort: COHORT,
    cohortName: COHORT_NAME,
    programmeTitle: programme.title,
    week,
    weeks: programme.weeks.length,
    exercises: week.exercises.map((exercise) => ({
      id: exercise.id,
      number: exercise.number,
      title: exercise.title,
      minutes: exercise.minutes,
      required: exercise.required,
      private: exercise.visibility === 'private' || personal.has(exercise.id),
      postsOn: postsOn(exercise),
    })),
    moved: [],
    opensOn: addDays(SAMPLE_START, 7 * (week.number - 1)),
  });
}

/** As a participant sees it who has not answered yet: in the channel, or for private ones in the own chat. */
export function exerciseCard(exercise: Exercise, participants: number): DrawnCard {
  return draw(`Karte: Übung ${exercise.number}`, {
    kind: 'exercise-card',
    cohort: COHORT,
    exercise,
    place: exercise.visibility === 'private' ? 'personal' : 'channel',
    dueOn: addDays(postsOn(exercise), exercise.dueAfterDays),
    answered: 0,
    participants,
    viewer: { role: 'participant', editing: false },
  });
}

export function closingCard(programme: Programme): DrawnCard {
  return draw('Karte: Abschluss', {
    kind: 'closing',
    cohortName: COHORT_NAME,
    programmeTitle: programme.title,
    ...(programme.alumni === undefined ? {} : { text: programme.alumni }),
  });
}

function postsOn(exercise: Exercise): LocalDate {
  return addDays(SAMPLE_START, 7 * (exercise.week - 1) + exercise.weekday - 1);
}

function draw(label: string, notice: Notice): DrawnCard {
  const rendered = renderNotice(notice, { language: 'de' });
  const card = opened(rendered.card ?? {}) as object;
  const html: Record<string, string> = {};
  collect(card, html);
  return { label, card, html, text: rendered.text };
}

/** Paper has no buttons to press: what they would open is open. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => key !== 'refresh' && !(key === 'isVisible' && each === false))
      .map(([key, each]) => [key, opened(each)]),
  );
}

function collect(value: unknown, html: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { type, text } = value as { readonly type?: unknown; readonly text?: unknown };
  if (type === 'TextBlock' && typeof text === 'string') html[text] = markdownToHtml(text);
  for (const each of Object.values(value)) collect(each, html);
}
