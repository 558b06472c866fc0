import type { DeliveryKey, ExerciseId, LocalDate, PersonId } from '../ids';

interface ToChannel {
  readonly audience: { readonly kind: 'channel' };
}
interface ToPerson {
  readonly audience: { readonly kind: 'person'; readonly personId: PersonId };
}
interface OfExercise {
  readonly exerciseId: ExerciseId;
}

/**
 * Everything that the bot sends by itself, each with who hears it and what it is about beside its week. What it says
 * stands in `usecases/delivery/deliveries.ts`.
 */
export interface Deliveries {
  /** The overview that opens a week. */
  readonly week: ToChannel;
  /** One exercise, a post of its own. */
  readonly exercise: ToChannel & OfExercise;
  /** A questionnaire. */
  readonly survey: ToPerson & OfExercise;
  /** Questionnaire and slots. */
  readonly 'schulterblick-invite': ToPerson;
  /** Pre-brief about one participant, to the trainers. */
  readonly 'schulterblick-brief': ToPerson & { readonly aboutId: PersonId };
  /** Asks about an agreement; `aboutId` made it. */
  readonly 'agreement-check': ToPerson & { readonly agreementId: string; readonly aboutId: PersonId };
  /** What is open; `requested` with »Später erinnern« it names everything, by itself only what is required. */
  readonly reminder: ToPerson & { readonly requested: boolean };
  /** The week in figures, to each trainer. */
  readonly digest: ToPerson;
  /** The programme's end. */
  readonly closing: ToChannel;
  /** Asks the trainers about a delivery in doubt, `delivery`; its exercise, if it is one's. */
  readonly question: ToPerson & { readonly delivery: DeliveryKey } & Partial<OfExercise>;
}
export type DeliveryKind = keyof Deliveries;
export type Audience = Deliveries[DeliveryKind]['audience'];

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * How long after its time a delivery is still made up for, in milliseconds; past it, it is left out and
 * listed in `status` (`docs/promises.md`, rule 2).
 */
export const CATCH_UP_MS: { readonly [Kind in DeliveryKind]: number } = {
  // A post opens a discussion. After three days the next ones are out, and a pile helps nobody.
  week: 72 * HOUR,
  exercise: 72 * HOUR,
  // Asked of one person, and still worth answering within the week.
  survey: 7 * DAY,
  'schulterblick-invite': 7 * DAY,
  'schulterblick-brief': 7 * DAY,
  'agreement-check': 7 * DAY,
  closing: 7 * DAY,
  question: 7 * DAY,
  // Says how things stand today; the next one says it better.
  reminder: 12 * HOUR,
  digest: 12 * HOUR,
};

/** The longest of the limits above, in days: nothing older needs to be looked at. */
export const CATCH_UP_DAYS = Math.max(...Object.values(CATCH_UP_MS)) / DAY;

/**
 * Names of deliveries. They never hold a date that could still move: a delivery that was made stays made
 * when a pause or a holiday gives its week another date.
 */
export const deliveryKeys = {
  week: (week: number) => key(inWeek(week), 'week'),
  post: (week: number, exercise: ExerciseId) => key(inWeek(week), 'post', exercise),
  survey: (week: number, exercise: ExerciseId, person: PersonId) =>
    key(inWeek(week), 'survey', exercise, person),
  invite: (week: number, person: PersonId) => key(inWeek(week), 'invite', person),
  brief: (week: number, person: PersonId, trainer: PersonId) => key(inWeek(week), 'brief', person, trainer),
  /** `index` counts the programme's follow-ups from 1, first those by days, then those by week. */
  agreement: (agreement: string, index: number) => key('agree', agreement, String(index)),
  digest: (week: number, trainer: PersonId) => key(inWeek(week), 'digest', trainer),
  closing: (week: number) => key(inWeek(week), 'closing'),
  reminder: (week: number, person: PersonId, slot: string) => key(inWeek(week), 'remind', person, slot),
  /** Asked for with »Später erinnern«; the day it was asked for is what tells it from others. */
  snoozed: (week: number, person: PersonId, on: LocalDate) => key(inWeek(week), 'later', person, on),
} as const;

function inWeek(week: number): string {
  return `w${String(week).padStart(2, '0')}`;
}

function key(...parts: readonly string[]): DeliveryKey {
  return parts.join('/') as DeliveryKey;
}
