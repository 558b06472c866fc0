import type { DeliveryKey, ExerciseId, LocalDate, PersonId } from '../ids';
import type { ReminderSlot } from '../reminder/reminder';

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
  reminder: (week: number, person: PersonId, slot: ReminderSlot) => key(inWeek(week), 'remind', person, slot),
  /** Asked for with »Später erinnern«; the day it was asked for is what tells it from others. */
  snoozed: (week: number, person: PersonId, on: LocalDate) => key(inWeek(week), 'later', person, on),
} as const;

function inWeek(week: number): string {
  return `w${String(week).padStart(2, '0')}`;
}

function key(...parts: readonly string[]): DeliveryKey {
  return parts.join('/') as DeliveryKey;
}
