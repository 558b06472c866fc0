import { localDate } from '../../domain/calendar/calendar';
import { type Cohort, nameOf } from '../../domain/cohort/cohort';
import type { PersonId } from '../../domain/ids';
import { findExercise } from '../../domain/programme/programme';
import { reminderVerdict } from '../../domain/reminder/reminder';
import { loadAgreements, loadReplies, loadSlots } from '../../records/load';
import { exerciseCard } from '../reply/exercise-card';
import { openItemsOf } from '../reply/open-items';
import { inviteNotice } from '../schulterblick/invite-notice';
import { type Sayings, say, skip } from './say';

export const TO_PARTICIPANT = {
  survey: async (deps, planned, context, view) => {
    const { cohort, programme, now } = context;
    const { personId } = planned.audience;
    const exercise = findExercise(programme, planned.exerciseId);
    if (!exercise) return skip('nothing-to-say');
    if (!takesPart(cohort, personId)) return skip('left');
    const replies = await loadReplies(deps.store, cohort.id, now, exercise.id);
    if (replies.some((reply) => reply.personId === personId && reply.state === 'handed-in'))
      return skip('answered');
    return say(await exerciseCard(deps, view, exercise, { place: 'personal', viewer: personId }));
  },

  reminder: async (deps, planned, context, view) => {
    const { cohort, now } = context;
    const { personId } = planned.audience;
    const participant = cohort.participants.find((person) => person.id === personId);
    const replies = await loadReplies(deps.store, cohort.id, now);
    // By itself the bot reminds of what is required; who asked to be reminded gets everything that is open.
    const items = openItemsOf(view, personId, replies).filter((item) => planned.requested || item.required);
    const { calendar } = view;
    const verdict = reminderVerdict({ participant, openItems: items.length, now, calendar });
    if (verdict.kind === 'hold') return { ...verdict, overdue: true };
    if (verdict.kind === 'skip') return verdict;
    const name = participant?.name ?? '';
    return say({ kind: 'reminder', name, cohort: cohort.id, cohortName: cohort.name, items });
  },

  'schulterblick-invite': async (deps, planned, context) => {
    const { cohort, now } = context;
    const { personId } = planned.audience;
    if (!takesPart(cohort, personId)) return skip('left');
    const slots = (await loadSlots(deps.store, cohort.id, now))?.body ?? [];
    return say(inviteNotice(context, slots, personId));
  },

  'agreement-check': async (deps, planned, { cohort, now }) => {
    const agreements = await loadAgreements(deps.store, cohort.id, now);
    const agreement = agreements.find(({ id }) => id === planned.agreementId);
    if (!agreement) return skip('nothing-to-say');
    if (!takesPart(cohort, agreement.personId)) return skip('left');
    const result = agreement.checks.at(-1)?.result;
    if (result === 'done' || result === 'dropped') return skip('answered');
    return say({
      kind: 'agreement-check',
      cohort: cohort.id,
      agreement: agreement.id,
      text: agreement.text,
      agreedOn: localDate(agreement.at, cohort.timeZone),
      trainerName: nameOf(cohort, agreement.by) ?? '',
    });
  },
} satisfies Partial<Sayings>;

function takesPart({ participants }: Cohort, id: PersonId): boolean {
  return participants.some((person) => person.id === id);
}
