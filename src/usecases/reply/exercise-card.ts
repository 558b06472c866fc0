import { localWhen } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import type { Late } from '../../domain/delivery/delivery';
import type { PersonId } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { ExerciseCard, ReplyResult } from '../../domain/notice/reply';
import type { Exercise } from '../../domain/programme/programme';
import type { Reply, ReplyView } from '../../domain/reply/reply';
import { loadReplies } from '../../records/load';
import { type CohortView, datesOf } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { isTrainer } from '../shared/people';

export interface ExerciseCardOptions {
  readonly place: 'channel' | 'personal';
  /** Whose view it is; without it, the post that everyone sees. */
  readonly viewer?: PersonId;
  readonly editing?: boolean;
  readonly result?: ReplyResult;
  readonly preview?: boolean;
}

/** An exercise as a notice: for everyone, or with one person's own answer. */
export async function exerciseCard(
  deps: Deps,
  view: CohortView,
  exercise: Exercise,
  options: ExerciseCardOptions,
): Promise<ExerciseCard> {
  const { cohort } = view;
  const members = new Set(cohort.participants.map((person) => person.id));
  const replies = await loadReplies(deps.store, cohort.id, view.now, exercise.id);
  const answered = replies.filter(
    (reply) => reply.state === 'handed-in' && members.has(reply.personId),
  ).length;
  const viewer = options.viewer === undefined ? undefined : viewerOf(deps, view, replies, options);
  return {
    kind: 'exercise-card',
    cohort: cohort.id,
    exercise,
    place: options.place,
    dueOn: datesOf(view, exercise)?.dueOn ?? view.today,
    answered,
    participants: cohort.participants.length,
    ...(options.preview ? { preview: true } : {}),
    ...(viewer ? { viewer } : {}),
    ...(options.result ? { result: options.result } : {}),
  };
}

/** A post that came after its time says so for as long as it is there. */
export function latenessOf(
  post: Pick<LedgerEntry, 'late' | 'dueAt'> | undefined,
  { timeZone }: Cohort,
): { readonly late?: Late } {
  return post?.late ? { late: { since: localWhen(post.dueAt, timeZone) } } : {};
}

/** `replies` are everybody's to this exercise. */
function viewerOf(
  deps: Deps,
  view: CohortView,
  replies: readonly Reply[],
  options: ExerciseCardOptions,
): NonNullable<ExerciseCard['viewer']> {
  const id = options.viewer as PersonId;
  const participant = view.cohort.participants.some((person) => person.id === id);
  const role = participant ? 'participant' : isTrainer(deps, id, view.cohort) ? 'trainer' : 'guest';
  const reply = replies.find((reply) => reply.personId === id);
  const open = reply === undefined || reply.state === 'withdrawn';
  return {
    role,
    editing: options.editing ?? (role === 'participant' && open),
    ...(reply ? { reply: replyView(reply, view.cohort.timeZone) } : {}),
  };
}

export function replyView(reply: Reply, timeZone: string): ReplyView {
  return {
    answer: reply.answer,
    revision: reply.revision,
    state: reply.state,
    at: localWhen(reply.at, timeZone),
  };
}
