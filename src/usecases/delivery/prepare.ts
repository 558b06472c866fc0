import type { PlannedDelivery } from '../../domain/delivery/delivery';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { findExercise, findWeek } from '../../domain/programme/programme';
import type { DeliveryContext, Prepare, Prepared } from '../../ports/deliveries';
import { weekOverview } from '../programme/week-overview';
import { exerciseCard } from '../reply/exercise-card';
import { channelAddress, personAddress } from '../shared/address';
import { type CohortView, viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { sayToPerson } from './say-to-person';

/** A chat that could not be opened for a passing reason is tried again after this time. */
const CHAT_RETRY_MS = 5 * 60_000;

/** What a delivery says, decided just before it is sent; handed to the tick by `app.ts`. */
export function createPrepare(deps: Deps): Prepare {
  return async (planned, context) => {
    const view = viewCohort(deps, context.cohort, context.programme, context.now, { plan: context.plan });
    const prepared = await (planned.audience.kind === 'channel'
      ? toChannel(deps, planned, context, view)
      : toPerson(deps, planned, context, view, planned.audience.personId));
    const { late } = context;
    return prepared.kind === 'send' && late
      ? { ...prepared, notice: { ...prepared.notice, late } }
      : prepared;
  };
}

async function toChannel(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
): Promise<Prepared> {
  const notice = await channelNotice(deps, planned, context, view);
  return notice
    ? { kind: 'send', to: channelAddress(context.cohort), notice }
    : { kind: 'skip', reason: 'nothing-to-say' };
}

async function channelNotice(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
): Promise<Notice | undefined> {
  switch (planned.kind) {
    case 'week': {
      const week = findWeek(context.programme, planned.week);
      return week && weekOverview(view, week);
    }
    case 'exercise': {
      const exercise = planned.exerciseId && findExercise(context.programme, planned.exerciseId);
      return exercise ? exerciseCard(deps, view, exercise, { place: 'channel' }) : undefined;
    }
    case 'closing': {
      const words = [findWeek(context.programme, planned.week)?.closing, context.programme.alumni];
      const text = words.filter((one) => one !== undefined).join('\n\n');
      return {
        kind: 'closing',
        cohortName: context.cohort.name,
        programmeTitle: context.programme.title,
        ...(text === '' ? {} : { text }),
      };
    }
    default:
      return undefined;
  }
}

async function toPerson(
  deps: Deps,
  planned: PlannedDelivery,
  context: DeliveryContext,
  view: CohortView,
  person: PersonId,
): Promise<Prepared> {
  const decided = await sayToPerson(deps, planned, context, view, person);
  if (decided.kind !== 'say') return decided;
  const address = await personAddress(deps, context.cohort, person);
  if (address.ok) return { kind: 'send', to: address.to, notice: decided.notice };
  if (address.reason !== 'unavailable') return { kind: 'skip', reason: 'no-chat' };
  const until = new Date(Date.parse(context.now) + CHAT_RETRY_MS).toISOString();
  return { kind: 'hold', until: until as DeliveryContext['now'] };
}
