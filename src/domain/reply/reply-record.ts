import { addDays } from '../calendar/calendar';
import { type Answer, sameAnswer } from '../form/forms';
import type { ExerciseId, Instant, LocalDate, PersonId } from '../ids';
import type { Reply, ReplySource } from './reply';

export interface NewReply {
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
  readonly answer: Answer;
  /** `activityId` names one sending: an edit of the same message must come with an id of its own. */
  readonly source: ReplySource;
  readonly at: Instant;
}
export interface RecordedReply {
  readonly reply: Reply;
  /** What the reply was before, to be kept as a revision; only when something changed. */
  readonly previous?: Reply;
  readonly changed: boolean;
}

/**
 * What becomes of a reply when an answer comes in (`docs/promises.md`, rule 4). The same activity again and the same
 * answer again change nothing; so an activity that Teams delivers once more does not hand in again what was
 * withdrawn since, nor what is only an `earlier` revision by now.
 */
export function recordReply(
  current: Reply | undefined,
  input: NewReply,
  earlier: readonly Reply[] = [],
): RecordedReply {
  if (!current) {
    const reply: Reply = { ...input, revision: 1, state: 'handed-in', firstAt: input.at };
    return { reply, changed: true };
  }
  const counted = [current, ...earlier].some(({ source }) => source.activityId === input.source.activityId);
  if (counted) return { reply: current, changed: false };
  if (current.state === 'handed-in' && sameAnswer(current.answer, input.answer)) {
    return { reply: current, changed: false };
  }
  const reply: Reply = {
    ...input,
    revision: current.revision + 1,
    state: 'handed-in',
    firstAt: current.firstAt,
  };
  return { reply, previous: current, changed: true };
}

/**
 * The reply taken back. The answer stays in it and the revision stays the same, for nothing new was written;
 * handing in again makes the next revision. Withdrawing twice changes nothing.
 */
export function withdrawReply(current: Reply, at: Instant, withdrawnBy: string): Reply {
  return current.state === 'withdrawn' ? current : { ...current, state: 'withdrawn', at, withdrawnBy };
}

const LATE_DAYS = 28;

/** Late answers count until four weeks after the programme's last day. */
export function acceptsReplies(programmeEndsOn: LocalDate, today: LocalDate): boolean {
  return today <= addDays(programmeEndsOn, LATE_DAYS);
}
