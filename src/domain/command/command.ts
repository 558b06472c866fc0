import type { Land } from '../calendar/laender';
import type { ReminderProfile } from '../cohort/cohort';
import type { LocalDate } from '../ids';

/** What a person typed, understood. Arguments are syntactically valid; whether they fit is the use case's question. */
export type Command =
  | { readonly name: 'join'; readonly municipality: string; readonly land: Land }
  | { readonly name: 'help' }
  | { readonly name: 'today' }
  | { readonly name: 'open' }
  | { readonly name: 'progress' }
  | { readonly name: 'exercise'; readonly number: string }
  | { readonly name: 'answer'; readonly number: string; readonly text: string }
  | { readonly name: 'search'; readonly query: string }
  /** `person`: what followed `konzept`, with its leading @ removed; only trainers may name someone. */
  | { readonly name: 'concept'; readonly person?: string }
  | { readonly name: 'metric'; readonly channel: string; readonly value: number; readonly on?: LocalDate }
  | { readonly name: 'reminders'; readonly profile?: ReminderProfile }
  | { readonly name: 'absence'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly name: 'my-data' }
  | { readonly name: 'delete-data' }
  // trainers
  | {
      readonly name: 'create-cohort';
      readonly cohortName: string;
      readonly startOn: LocalDate;
      readonly programmeId?: string;
    }
  | { readonly name: 'cohorts' }
  | { readonly name: 'participants'; readonly action: ParticipantsAction }
  | { readonly name: 'plan' }
  | { readonly name: 'preview'; readonly week: number }
  | { readonly name: 'push-now'; readonly week: number }
  | { readonly name: 'pause'; readonly from: LocalDate; readonly weeks: number }
  | { readonly name: 'resume' }
  | { readonly name: 'status' }
  | { readonly name: 'replies'; readonly number: string }
  /** `rest`: the person and the text, `@Anna Beispiel Sehr gut!`, separated by the use case, which knows the names. */
  | { readonly name: 'feedback'; readonly number: string; readonly rest: string }
  | { readonly name: 'announce'; readonly text: string }
  | { readonly name: 'schulterblick'; readonly action: SchulterblickAction }
  | { readonly name: 'report' }
  // demo
  | { readonly name: 'time' }
  | {
      readonly name: 'time-move';
      readonly by: { readonly weeks: number; readonly days: number; readonly hours: number };
    }
  | { readonly name: 'time-set'; readonly on: LocalDate; readonly time: string };

export type ParticipantsAction =
  | { readonly kind: 'list' }
  /** `rest`: `@Anna Beispiel Musterstadt, Bayern`; municipality and Land may be missing. */
  | { readonly kind: 'add' | 'set'; readonly rest: string }
  | { readonly kind: 'remove'; readonly rest: string }
  | { readonly kind: 'add-trainer'; readonly rest: string };

export type SchulterblickAction =
  | { readonly kind: 'overview' }
  | { readonly kind: 'offer-slot'; readonly on: LocalDate; readonly time: string; readonly count: number }
  | { readonly kind: 'remove-slot'; readonly on: LocalDate; readonly time: string }
  | { readonly kind: 'brief'; readonly rest: string }
  | { readonly kind: 'agree'; readonly rest: string };

export type CommandName = Command['name'];

/** Why a known command could not be understood; the texts show the right form with an example. */
export type CommandProblem =
  | 'missing-argument'
  | 'wrong-date'
  | 'wrong-number'
  | 'wrong-land'
  | 'wrong-profile'
  | 'dates-reversed'
  | 'too-much';

export type Parsed =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'malformed';
      readonly name: CommandName;
      readonly problem: CommandProblem;
      readonly given: string;
    }
  /** `suggestion`: the command line that was probably meant, in German, ready to be sent by a button. */
  | { readonly kind: 'near-miss'; readonly suggestion: string; readonly given: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };
