import { addMs } from '../calendar/calendar';
import type { Cohort } from '../cohort/cohort';
import type { PlannedOf } from '../delivery/delivery';
import type { DeliveryKey, LocalDate } from '../ids';
import type { LedgerEntry } from './entry';

/** A hiccup of Teams that swallowed the message should not swallow the question as well. */
const ASK_AFTER_MS = 30_000;

/**
 * Where it is unknown whether Teams took a message, each trainer is asked (`docs/promises.md`, rule 3). A question
 * whose own fate is unknown is not asked about again: `status` still lists it.
 */
export function planQuestions(
  cohort: Cohort,
  ledger: Iterable<LedgerEntry>,
  today: LocalDate,
): readonly PlannedOf<'question'>[] {
  const questions: PlannedOf<'question'>[] = [];
  for (const entry of ledger) {
    if (entry.state !== 'unknown' || entry.settledBy !== undefined || entry.kind === 'question') continue;
    for (const trainer of cohort.trainers) {
      questions.push({
        key: questionKey(entry.key, trainer.id),
        kind: 'question',
        audience: { kind: 'person', personId: trainer.id },
        week: entry.week,
        dueAt: addMs(entry.at, ASK_AFTER_MS),
        dueOn: today,
        plannedOn: today,
        moved: [],
        delivery: entry.key,
        ...(entry.exerciseId === undefined ? {} : { exerciseId: entry.exerciseId }),
      });
    }
  }
  return questions;
}

/** Keeps the week in front, so that the question stands in the ledger beside what it is about. */
function questionKey(delivery: DeliveryKey, trainer: string): DeliveryKey {
  return `${delivery}/ask/${trainer}` as DeliveryKey;
}
