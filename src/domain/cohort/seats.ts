import type { Land } from '../calendar/laender';
import type { Instant, PersonId } from '../ids';
import type { Cohort, Participant, Person } from './cohort';

export interface Joined {
  readonly cohort: Cohort;
  readonly place: 'seat' | 'waiting';
  /** Place in the waiting list, from 1. */
  readonly position?: number;
  /** The person was in already; only what they gave was updated. */
  readonly updated: boolean;
}

/**
 * Gives a person the next seat, or the end of the waiting list. Someone who is in already keeps their place;
 * municipality and Land change only if given.
 */
export function join(
  cohort: Cohort,
  person: Person,
  at: Instant,
  municipality?: string,
  land?: Land,
): Joined {
  const given = {
    name: person.name,
    teamsId: person.teamsId,
    ...(municipality === undefined ? {} : { municipality }),
    ...(land === undefined ? {} : { land }),
  };
  const update = (list: readonly Participant[]) =>
    list.map((other) => (other.id === person.id ? { ...other, ...given } : other));
  if (cohort.participants.some((other) => other.id === person.id)) {
    return { cohort: { ...cohort, participants: update(cohort.participants) }, place: 'seat', updated: true };
  }
  const waits = cohort.waiting.findIndex((other) => other.id === person.id);
  if (waits >= 0) {
    const changed = { ...cohort, waiting: update(cohort.waiting) };
    return { cohort: changed, place: 'waiting', position: waits + 1, updated: true };
  }
  const participant: Participant = {
    id: person.id,
    ...given,
    joinedAt: at,
    reminders: 'normal',
    absences: [],
  };
  // Who waits was there first: a free seat is theirs, should one ever stand empty beside a waiting list.
  if (cohort.participants.length < cohort.seats && cohort.waiting.length === 0) {
    const seated = { ...cohort, participants: [...cohort.participants, participant] };
    return { cohort: seated, place: 'seat', updated: false };
  }
  const waiting = [...cohort.waiting, participant];
  return { cohort: { ...cohort, waiting }, place: 'waiting', position: waiting.length, updated: false };
}

export interface Left {
  readonly cohort: Cohort;
  /** Who got the free seat from the waiting list. */
  readonly movedUp?: Participant;
}

/**
 * Frees a person's seat or place in the waiting list; someone who has none changes nothing. Who moves up
 * takes part from `at` on: what went out before was never meant for them.
 */
export function leave(cohort: Cohort, personId: PersonId, at: Instant): Left {
  const others = (list: readonly Participant[]) => list.filter((person) => person.id !== personId);
  const participants = others(cohort.participants);
  const waiting = others(cohort.waiting);
  if (participants.length === cohort.participants.length && waiting.length === cohort.waiting.length) {
    return { cohort };
  }
  const [first, ...rest] = waiting;
  const freed = participants.length < cohort.participants.length && participants.length < cohort.seats;
  if (!freed || !first) return { cohort: { ...cohort, participants, waiting } };
  const movedUp: Participant = { ...first, joinedAt: at };
  return { cohort: { ...cohort, participants: [...participants, movedUp], waiting: rest }, movedUp };
}

export interface PickedUp {
  readonly cohort: Cohort;
  readonly pickedUp: readonly Participant[];
  /** More people than free seats: nobody was taken over, for who should be left out? */
  readonly tooMany?: { readonly members: number; readonly seats: number };
}

/**
 * Takes the people of a team over as participants: all of them if seats suffice, otherwise nobody. Bots,
 * trainers and who is in already do not count.
 */
export function pickUp(
  cohort: Cohort,
  roster: readonly (Person & { readonly isBot?: boolean })[],
  at: Instant,
): PickedUp {
  const known = new Set(
    [...cohort.trainers, ...cohort.participants, ...cohort.waiting].map((trainer) => trainer.id),
  );
  const newcomers: Person[] = [];
  for (const { id, name, teamsId, isBot } of roster) {
    if (isBot || known.has(id)) continue;
    known.add(id);
    newcomers.push({ id, name, teamsId });
  }
  const seats = Math.max(0, cohort.seats - cohort.participants.length);
  if (newcomers.length > seats) {
    return { cohort, pickedUp: [], tooMany: { members: newcomers.length, seats } };
  }
  const pickedUp = newcomers.map(
    (person): Participant => ({ ...person, joinedAt: at, reminders: 'normal', absences: [] }),
  );
  return { cohort: { ...cohort, participants: [...cohort.participants, ...pickedUp] }, pickedUp };
}
