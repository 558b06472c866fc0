import type { Cohort } from '../../domain/cohort/cohort';
import type { Notice } from '../../domain/notice/notice';
import type { Programme } from '../../domain/programme/programme';

/** »Ich bin dabei«: who is in, and how many seats are left. */
export function joinCard(cohort: Cohort, programme: Programme): Notice {
  return {
    kind: 'join-card',
    cohort: cohort.id,
    cohortName: cohort.name,
    programmeTitle: programme.title,
    description: programme.description,
    weeks: programme.weeks.length,
    startOn: cohort.startOn,
    seats: cohort.seats,
    taken: cohort.participants.length,
    waiting: cohort.waiting.length,
    names: cohort.participants.map((person) => person.name),
  };
}
