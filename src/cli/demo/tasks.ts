import type { Cohort } from '../../domain/cohort/cohort';
import type { Instant, PersonId } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { type Exercise, findExercise, type Programme } from '../../domain/programme/programme';
import { type ChannelRecord, ids, partitions } from '../../records/documents';
import { loadAgreements, loadCohort, loadLedger, loadReplies, loadSlots } from '../../records/load';
import type { Deps } from '../../usecases/shared/deps';
import { type CastMember, OTHERS, STAGE } from './cast';

/** Something that a player could do now that it was asked of them. */
export type Task = {
  readonly player: CastMember;
  readonly cohort: string;
  /** Demo time at which it was asked. */
  readonly askedAt: Instant;
  readonly timeZone: string;
} & (
  | { readonly kind: 'exercise'; readonly exercise: Exercise; readonly rootId?: string }
  | { readonly kind: 'slot'; readonly slots: readonly string[] }
  | { readonly kind: 'agreement'; readonly agreement: string }
);

/** What the seeded cohort has asked of the players and they have not answered yet. */
export async function openTasks(deps: Deps, now: Instant): Promise<readonly Task[]> {
  const partition = partitions.channel(STAGE.channel.id);
  const channel = await deps.store.read<ChannelRecord>(partition, ids.channel, now);
  const cohort = channel && (await loadCohort(deps.store, channel.body.cohort, now));
  const programme = cohort && deps.programmes.get(cohort.body.programmeId, cohort.body.programmeVersion);
  if (!cohort || !programme) return [];
  const { id } = cohort.body;
  const ledger = [...(await loadLedger(deps.store, id, now)).values()].filter(
    (value) => value.state === 'sent',
  );
  const replies = await loadReplies(deps.store, id, now);
  const answered = new Set(replies.map((reply) => `${reply.exerciseId}/${reply.personId}`));
  const exercises = ledger
    .flatMap((entry) => exerciseTasks(entry, cohort.body, programme))
    .filter((task) => !answered.has(`${task.exercise.id}/${task.player.id}`));
  return [
    ...exercises,
    ...(await slotTasks(deps, cohort.body, ledger, now)),
    ...(await agreementTasks(deps, cohort.body, ledger, now)),
  ];
}

function exerciseTasks(entry: LedgerEntry, cohort: Cohort, programme: Programme) {
  const exercise =
    entry.kind === 'schulterblick-invite'
      ? programme.schulterblick?.questionnaire
      : entry.exerciseId && (entry.kind === 'exercise' || entry.kind === 'survey')
        ? findExercise(programme, entry.exerciseId)
        : undefined;
  if (!exercise) return [];
  const rootId = exercise.visibility === 'cohort' && entry.audience.kind === 'channel' && entry.activityId;
  return playersOf(entry, cohort).map((player) => ({
    kind: 'exercise' as const,
    ...asked(entry, cohort, player),
    exercise,
    ...(rootId ? { rootId } : {}),
  }));
}

/** Those who were asked, are still there and are not played by the person at the keyboard. */
function playersOf({ audience }: LedgerEntry, cohort: Cohort): readonly CastMember[] {
  return OTHERS.filter(
    (other) =>
      cohort.participants.some((participant) => participant.id === other.id) &&
      (audience.kind === 'channel' || audience.personId === other.id),
  );
}

function asked(entry: LedgerEntry, cohort: Cohort, player: CastMember) {
  return { player, cohort: cohort.id, askedAt: entry.at, timeZone: cohort.timeZone };
}

async function slotTasks(
  deps: Deps,
  cohort: Cohort,
  ledger: readonly LedgerEntry[],
  now: Instant,
): Promise<readonly Task[]> {
  const all = (await loadSlots(deps.store, cohort.id, now))?.body ?? [];
  const slots = all.filter((slot) => slot.bookedBy === undefined && slot.startAt > now).map(({ id }) => id);
  if (slots.length === 0) return [];
  const booked = new Set<PersonId | undefined>(all.map((slot) => slot.bookedBy));
  return ledger
    .filter((entry) => entry.kind === 'schulterblick-invite')
    .flatMap((entry) =>
      playersOf(entry, cohort)
        .filter((player) => !booked.has(player.id))
        .map((player) => ({ kind: 'slot' as const, ...asked(entry, cohort, player), slots })),
    );
}

async function agreementTasks(
  deps: Deps,
  cohort: Cohort,
  ledger: readonly LedgerEntry[],
  now: Instant,
): Promise<readonly Task[]> {
  const questions = ledger.filter((entry) => entry.kind === 'agreement-check');
  if (questions.length === 0) return [];
  const agreements = await loadAgreements(deps.store, cohort.id, now);
  return questions.flatMap((entry) => {
    const agreement = agreements.find((agreement) => entry.key.startsWith(`agree/${agreement.id}/`));
    const done = agreement?.checks.some((check) => check.at >= entry.at);
    if (!agreement || done) return [];
    return playersOf(entry, cohort).map((player) => ({
      kind: 'agreement' as const,
      ...asked(entry, cohort, player),
      agreement: agreement.id,
    }));
  });
}
