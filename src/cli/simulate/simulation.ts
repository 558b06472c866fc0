import { addMs, type Calendar, type Holidays, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { Cohort, Participant, Person, Place } from '../../domain/cohort/cohort';
import { aboutIdOf, exerciseIdOf, type PlannedDelivery } from '../../domain/delivery/delivery';
import type { CohortId, DeliveryKey, Instant, LocalDate, PersonId } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { dueNow, entryFor, nextDueAt } from '../../domain/ledger/ledger';
import { type PlanExtras, planDeliveries } from '../../domain/plan/plan';
import { timetableOf } from '../../domain/plan/timetable';
import { dayOfWeek } from '../../domain/plan/weeks';
import { findExercise, type Programme } from '../../domain/programme/programme';
import { deliveryKinds, moveReasons } from '../../texts/de/delivery';
import { weekday } from '../../texts/de/format';
import type { SimulateOptions } from './options';

/** One message, as it would go out. */
export interface Row {
  readonly key: DeliveryKey;
  /** Local. */
  readonly on: LocalDate;
  /** `Montag`. */
  readonly weekday: string;
  readonly time: string;
  readonly week: number;
  readonly kind: PlannedDelivery['kind'];
  /** German. */
  readonly what: string;
  /** `3.2 Titel`. */
  readonly exercise?: string;
  readonly to: string;
  /** Whom it is about, when that is somebody else. */
  readonly about?: string;
  /** The day it would have had, when that is another. */
  readonly plannedOn?: LocalDate;
  /** German, each reason. */
  readonly moved: readonly string[];
}

const TIME_ZONE = 'Europe/Berlin';
/** What a row for the whole cohort has as `to`. */
export const CHANNEL = 'Kanal';
const PEOPLE = [
  ['Anna Beispiel', 'Musterstadt'],
  ['Ben Muster', 'Beispielhausen'],
  ['Clara Probe', 'Neu Testdorf'],
  ['Deniz Vorlage', 'Bad Probe'],
  ['Emilia Entwurf', 'Mustertal'],
] as const;
const TRAINER = person('trainer', 'Toni Trainer');

/**
 * Plays a whole programme on a clock that jumps from one due time to the next, deciding with the
 * scheduler's own functions what is due. Nobody answers, everything arrives; in the Schulterblick week
 * everyone talks with the trainer on Thursday and agrees on one thing.
 */
export function simulate(options: SimulateOptions, programme: Programme, holidays: Holidays): readonly Row[] {
  const calendar: Calendar = { timeZone: TIME_ZONE, holidays };
  const cohort = demoCohort(options, programme);
  const plan = planDeliveries(cohort, programme, calendar, conversations(cohort, programme, calendar));
  const ledger = new Map<DeliveryKey, LedgerEntry>();
  const rows: Row[] = [];
  for (let now = nextDueAt(plan, ledger, cohort.createdAt); now; now = nextDueAt(plan, ledger, now)) {
    for (const planned of dueNow(plan, ledger, now).make) {
      ledger.set(planned.key, { ...entryFor(planned, undefined, now, false), state: 'sent' });
      rows.push(rowOf(planned, now, cohort, programme));
    }
  }
  return rows;
}

function rowOf(planned: PlannedDelivery, now: Instant, cohort: Cohort, programme: Programme): Row {
  const { on, time } = localWhen(now, cohort.timeZone);
  const id = exerciseIdOf(planned);
  const exercise = id && findExercise(programme, id);
  return {
    key: planned.key,
    on,
    weekday: weekday(on),
    time,
    week: planned.week,
    kind: planned.kind,
    what: deliveryKinds[planned.kind],
    ...(exercise ? { exercise: `${exercise.number} ${exercise.title}` } : {}),
    ...peopleOf(planned, cohort),
    ...(planned.plannedOn === on ? {} : { plannedOn: planned.plannedOn }),
    moved: planned.moved.map((reason) => {
      if (reason.kind === 'holiday') return moveReasons.holiday(reason);
      return reason.kind === 'pause' ? moveReasons.pause(reason) : moveReasons.released(reason);
    }),
  };
}

function peopleOf(planned: PlannedDelivery, cohort: Cohort): Pick<Row, 'to' | 'about'> {
  const { audience } = planned;
  const aboutId = aboutIdOf(planned);
  if (audience.kind === 'channel') return { to: CHANNEL };
  const people = [...cohort.participants, ...cohort.trainers];
  const name = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? id;
  const to = name(audience.personId);
  return aboutId === undefined || aboutId === audience.personId ? { to } : { to, about: name(aboutId) };
}

function demoCohort(options: SimulateOptions, programme: Programme): Cohort {
  const createdAt = addMs(toInstant(options.startOn, '00:00', TIME_ZONE), -1);
  const participants = Array.from({ length: programme.seats }, (_, index): Participant => {
    const [name, municipality] = PEOPLE[index] ?? [`Person ${index + 1}`, `Musterort ${index + 1}`];
    const land = options.laender[index % options.laender.length];
    return {
      ...person(`p${index + 1}`, name),
      municipality,
      ...(land === undefined ? {} : { land }),
      joinedAt: createdAt,
      reminders: 'normal',
      absences: [],
    };
  });
  const channel: Place = { tenantId: '', serviceUrl: '', conversationId: '', botId: '' };
  return {
    id: 'simulation' as CohortId,
    name: 'Simulation',
    programmeId: programme.id,
    programmeVersion: programme.version,
    startOn: options.startOn,
    timeZone: TIME_ZONE,
    seats: programme.seats,
    channel,
    trainers: [TRAINER],
    participants,
    waiting: [],
    pauses: options.pauses,
    releases: [],
    createdAt,
  };
}

/** What only happens when people talk: booked slots and agreements. */
function conversations(cohort: Cohort, programme: Programme, calendar: Calendar): PlanExtras {
  const { schulterblick } = programme;
  const { openings, laender } = timetableOf(cohort, programme, calendar);
  const week = openings.find((opening) => opening.number === schulterblick?.week);
  if (!schulterblick || !week) return { agreements: [], slots: [] };
  const thursday = dayOfWeek(week, 4, laender, calendar).on;
  const first = toInstant(thursday, '10:00', calendar.timeZone);
  const minutes = schulterblick.slotMinutes;
  const slots = cohort.participants.map((person, index) => ({
    id: `t${index + 1}`,
    startAt: addMs(first, index * minutes * 60_000),
    minutes,
    trainerId: TRAINER.id,
    bookedBy: person.id,
  }));
  const agreements = slots.map((slot, index) => ({
    id: `v${index + 1}`,
    personId: slot.bookedBy,
    by: TRAINER.id,
    text: 'Eine Vereinbarung',
    at: addMs(slot.startAt, minutes * 60_000),
    checks: [],
  }));
  return { agreements, slots };
}

function person(id: string, name: string): Person {
  return { id: id as PersonId, name, teamsId: `29:${id}` };
}
