import type { When } from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { ReminderProfile } from '../cohort/cohort';
import type { LocalDate } from '../ids';
import type { ExerciseRef } from '../programme/programme';
import type { SlotView } from '../schulterblick/schulterblick';

export type DoneNotice = { readonly kind: 'done' } & (
  | {
      readonly what: 'metric-saved';
      readonly channel: string;
      readonly value: number;
      readonly on: LocalDate;
      readonly before?: { readonly value: number; readonly on: LocalDate };
    }
  | { readonly what: 'reminders-set' | 'reminders-are'; readonly profile: ReminderProfile }
  | { readonly what: 'snoozed'; readonly until: When }
  | { readonly what: 'absence-saved'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly what: 'data-deleted' }
  | { readonly what: 'sent-privately'; readonly exercise: ExerciseRef }
  | { readonly what: 'participant-added'; readonly name: string; readonly place: 'seat' | 'waiting' }
  | { readonly what: 'participant-removed'; readonly name: string; readonly movedUp?: string }
  | {
      readonly what: 'participant-set';
      readonly name: string;
      readonly municipality: string;
      readonly land: Land;
    }
  | { readonly what: 'trainer-added'; readonly name: string }
  /** To who waited, once a seat has become theirs. */
  | { readonly what: 'moved-up'; readonly cohortName: string }
  | { readonly what: 'in-your-chat' }
  | { readonly what: 'preview-sent'; readonly week: number }
  | { readonly what: 'pushed-now'; readonly week: number; readonly theme: string }
  | {
      readonly what: 'paused';
      readonly from: LocalDate;
      readonly weeks: number;
      readonly next?: { readonly week: number; readonly when: When };
    }
  | { readonly what: 'resumed'; readonly next?: { readonly week: number; readonly when: When } }
  | { readonly what: 'announced' }
  | {
      readonly what: 'feedback-given';
      readonly name: string;
      readonly exercise: ExerciseRef;
      readonly delivered: boolean;
    }
  | { readonly what: 'slot-offered'; readonly slots: readonly When[] }
  | { readonly what: 'slot-removed'; readonly when: When }
  | { readonly what: 'slot-booked' | 'slot-cancelled'; readonly slot: SlotView }
  | {
      readonly what: 'agreed';
      readonly name: string;
      readonly text: string;
      readonly checks: readonly LocalDate[];
    }
  | { readonly what: 'agreement-checked'; readonly result: 'done' | 'under-way' | 'not-yet' | 'dropped' }
  | { readonly what: 'settled'; readonly answer: 'arrived' | 'send-again' }
  | { readonly what: 'cohort-chosen'; readonly name: string }
  | { readonly what: 'draft-kept' }
);

export type DoneWhat = DoneNotice['what'];
