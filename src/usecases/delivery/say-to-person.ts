import { addMs, localDate } from '../../domain/calendar/calendar';
import { nameOf } from '../../domain/cohort/cohort';
import type { PlannedDelivery, SkipReason } from '../../domain/delivery/delivery';
import type { PersonId } from '../../domain/ids';
import { deliveryLine } from '../../domain/ledger/delivery-line';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { questionAbout } from '../../domain/ledger/question';
import type { Notice } from '../../domain/notice/notice';
import { deliveryKeys } from '../../domain/plan/keys';
import { findExercise } from '../../domain/programme/programme';
import { reminderVerdict } from '../../domain/reminder/reminder';
import type { DeliveryContext, Prepared } from '../../ports/deliveries';
import { partitions } from '../../records/documents';
import { readEntry } from '../../records/ledger';
import { loadAgreements, loadLedger, loadReplies, loadSlots } from '../../records/load';
import { exerciseCard } from '../reply/exercise-card';
import { openItemsOf } from '../reply/open-items';
import { progressOf } from '../reply/progress-of';
import { schulterblickBrief } from '../schulterblick/brief';
import { inviteNotice } from '../schulterblick/invite-notice';
import type { CohortView } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { viewWhole } from '../shared/view-whole';

export type Said = { readonly kind: 'say'; readonly notice: Notice } | Exclude<Prepared, { kind: 'send' }>;

const WEEK_MS = 7 * 24 * 60 * 60_000;

const skip = (reason: SkipReason): Said => ({ kind: 'skip', reason });
const say = (notice: Notice): Said => ({ kind: 'say', notice });

/** What a personal delivery says now, or why it is not sent after all. */
export async function sayToPerson(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
  person: PersonId,
): Promise<Said> {
  switch (planned.kind) {
    case 'survey':
      return survey(deps, planned, context, view, person);
    case 'reminder':
      return reminder(deps, planned, context, view, person);
    case 'digest':
      return digest(deps, planned, context, view);
    case 'schulterblick-invite':
      return invite(deps, context, person);
    case 'schulterblick-brief':
      return brief(deps, planned, context);
    case 'agreement-check':
      return agreementCheck(deps, planned, context);
    case 'question':
      return question(deps, planned, context);
    default:
      return skip('nothing-to-say');
  }
}

async function survey(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
  person: PersonId,
): Promise<Said> {
  const exercise = planned.exerciseId && findExercise(context.programme, planned.exerciseId);
  if (!exercise) return skip('nothing-to-say');
  if (!context.cohort.participants.some((one) => one.id === person)) return skip('left');
  const replies = await loadReplies(deps.store, context.cohort.id, context.now, exercise.id);
  if (replies.some((one) => one.personId === person && one.state === 'handed-in')) return skip('answered');
  return say(await exerciseCard(deps, view, exercise, { place: 'personal', viewer: person }));
}

async function reminder(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
  person: PersonId,
): Promise<Said> {
  const participant = context.cohort.participants.find((one) => one.id === person);
  const replies = await loadReplies(deps.store, context.cohort.id, context.now);
  // By itself the bot reminds of what is required; who asked to be reminded gets everything that is open.
  const asked = planned.key === deliveryKeys.snoozed(planned.week, person, planned.dueOn);
  const items = openItemsOf(view, person, replies).filter((one) => asked || one.required);
  const verdict = reminderVerdict({
    participant,
    openItems: items.length,
    now: context.now,
    calendar: view.calendar,
  });
  if (verdict.kind === 'hold') return { ...verdict, overdue: true };
  if (verdict.kind === 'skip') return verdict;
  return say({
    kind: 'reminder',
    name: participant?.name ?? '',
    cohort: context.cohort.id,
    cohortName: context.cohort.name,
    items,
  });
}

async function digest(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
): Promise<Said> {
  const { cohort, programme, now } = context;
  const replies = await loadReplies(deps.store, cohort.id, now);
  const ledger = await loadLedger(deps.store, cohort.id, now);
  const lastDigest = addMs(now, -WEEK_MS);
  const trouble: readonly LedgerEntry['state'][] = ['retry', 'unknown', 'refused'];
  return say({
    kind: 'digest',
    cohortName: cohort.name,
    week: planned.week,
    theme: programme.weeks.find((one) => one.number === planned.week)?.theme ?? '',
    rows: cohort.participants.map((person) => progressOf(view, person, replies)),
    problems: [...ledger.values()]
      .filter((one) => trouble.includes(one.state) && one.at > lastDigest)
      .map((one) => deliveryLine(one, cohort, programme)),
  });
}

async function invite(deps: Deps, context: DeliveryContext, person: PersonId): Promise<Said> {
  const { cohort } = context;
  if (!cohort.participants.some((one) => one.id === person)) return skip('left');
  const slots = (await loadSlots(deps.store, cohort.id, context.now))?.body ?? [];
  return say(inviteNotice(context, slots, person));
}

async function brief(deps: Deps, planned: PlannedDelivery, context: DeliveryContext): Promise<Said> {
  const about = context.cohort.participants.find((one) => one.id === planned.aboutId);
  if (!about) return skip('left');
  const view = await viewWhole(deps, context.cohort, context.programme, context.now);
  return say(await schulterblickBrief(deps, view, about));
}

async function agreementCheck(deps: Deps, planned: PlannedDelivery, context: DeliveryContext): Promise<Said> {
  const id = planned.key.split('/')[1];
  const agreements = await loadAgreements(deps.store, context.cohort.id, context.now);
  const agreement = agreements.find((one) => one.id === id);
  if (!agreement) return skip('nothing-to-say');
  if (!context.cohort.participants.some((one) => one.id === agreement.personId)) return skip('left');
  const settled = agreement.checks.at(-1)?.result;
  if (settled === 'done' || settled === 'dropped') return skip('answered');
  return say({
    kind: 'agreement-check',
    cohort: context.cohort.id,
    agreement: agreement.id,
    text: agreement.text,
    agreedOn: localDate(agreement.at, context.cohort.timeZone),
    trainerName: nameOf(context.cohort, agreement.by) ?? '',
  });
}

async function question(deps: Deps, planned: PlannedDelivery, context: DeliveryContext): Promise<Said> {
  const about = questionAbout(planned.key);
  const { cohort, now } = context;
  const entry = await readEntry(deps.store, partitions.cohort(cohort.id), about, now);
  if (entry?.state !== 'unknown') return skip('answered');
  return say({
    kind: 'delivery-question',
    cohort: cohort.id,
    cohortName: cohort.name,
    delivery: about,
    line: deliveryLine(entry, cohort, context.programme),
  });
}
