import { localDate, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import { matchPerson } from '../../domain/cohort/person-name';
import type { SchulterblickAction } from '../../domain/command/command';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Agreement, AgreementView, Slot } from '../../domain/schulterblick/schulterblick';
import { offerSlots, removeSlot } from '../../domain/schulterblick/slots';
import type { Inbound } from '../../domain/turn/inbound';
import { ids, partitions, put } from '../../records/documents';
import { loadAgreements, loadLedger, loadReplies, loadSlots } from '../../records/load';
import { transact } from '../../records/transact';
import { personAddress } from '../shared/address';
import { wakeWrite } from '../shared/change-cohort';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { type Member, whoAndWhere } from '../shared/people';
import { viewWhole } from '../shared/view-whole';
import { schulterblickBrief } from './brief';
import { changeSlots } from './change-slots';
import { inviteNotice } from './invite-notice';
import { slotView } from './slot-view';

const MAX_AGREEMENT = 1_000;

/** `schulterblick …`: slots, who booked, pre-briefs, agreements. */
export async function schulterblick(
  deps: Deps,
  inbound: Inbound,
  action: SchulterblickAction,
): Promise<readonly Notice[]> {
  // Participants see the times on offer; everything else is the trainers'.
  const found = await whoAndWhere(deps, inbound, action.kind === 'overview' ? 'any' : 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { member } = found;
  if (!member.programme.schulterblick) return [{ kind: 'refusal', code: 'no-schulterblick' }];
  if (!member.trainer) {
    if (!member.participant) return [{ kind: 'refusal', code: 'not-a-trainer' }];
    const slots = (await loadSlots(deps.store, member.cohort.id, inbound.at))?.body ?? [];
    const times = inviteNotice({ cohort: member.cohort, now: inbound.at }, slots, inbound.sender.id);
    return toOwnChat(deps, inbound, member.cohort, [times]);
  }
  switch (action.kind) {
    case 'overview':
      return toOwnChat(deps, inbound, member.cohort, [await overview(deps, inbound, member)]);
    case 'offer-slot':
      return offer(deps, inbound, member, action);
    case 'remove-slot':
      return remove(deps, inbound, member, action);
    case 'brief':
      return brief(deps, inbound, member, action.rest);
    case 'agree':
      return agree(deps, inbound, member, action.rest);
  }
}

async function overview(deps: Deps, inbound: Inbound, member: Member): Promise<Notice> {
  const { cohort, programme } = member;
  const plan = programme.schulterblick;
  const slots = (await loadSlots(deps.store, cohort.id, inbound.at))?.body ?? [];
  const agreements = await loadAgreements(deps.store, cohort.id, inbound.at);
  const replies = await loadReplies(deps.store, cohort.id, inbound.at, plan?.questionnaire.id);
  const view = viewCohort(deps, cohort, programme, inbound.at);
  const first = view.plan.find((one) => one.kind === 'schulterblick-invite');
  const opening = view.openings.find((one) => one.number === plan?.week);
  return {
    kind: 'schulterblick-overview',
    cohort: cohort.id,
    cohortName: cohort.name,
    week: plan?.week ?? 0,
    opens: localWhen(first?.dueAt ?? opening?.opensAt ?? inbound.at, cohort.timeZone),
    slots: slots.map((slot) => slotView(slot, cohort, 'trainer')),
    people: cohort.participants.map((person) => {
      const slot = slots.find((one) => one.bookedBy === person.id);
      return {
        name: person.name,
        questionnaire: replies.some((one) => one.personId === person.id && one.state === 'handed-in'),
        ...(slot ? { slot: slotView(slot, cohort, 'trainer') } : {}),
        agreements: agreements
          .filter((one) => one.personId === person.id)
          .map((one) => agreementView(one, cohort.timeZone)),
      };
    }),
    checklist: plan?.trainerChecklist ?? [],
  };
}

function agreementView(agreement: Agreement, timeZone: string): AgreementView {
  const last = agreement.checks.at(-1);
  return {
    text: agreement.text,
    on: localDate(agreement.at, timeZone),
    ...(last ? { last: last.result } : {}),
  };
}

async function offer(
  deps: Deps,
  inbound: Inbound,
  { cohort, programme }: Member,
  action: Extract<SchulterblickAction, { kind: 'offer-slot' }>,
): Promise<readonly Notice[]> {
  const startAt = toInstant(action.on, action.time, cohort.timeZone);
  if (startAt <= inbound.at) return [{ kind: 'refusal', code: 'slot-in-past' }];
  const offered = await changeSlots(deps, cohort, inbound.at, (slots) => {
    const result = offerSlots(slots, {
      startAt,
      minutes: programme.schulterblick?.slotMinutes ?? 30,
      count: action.count,
      trainerId: inbound.sender.id,
    });
    return { slots: result.slots, result };
  });
  await tellTimes(deps, inbound, cohort, offered.slots);
  return [
    {
      kind: 'done',
      what: 'slot-offered',
      slots: offered.added.map((slot) => localWhen(slot.startAt, cohort.timeZone)),
    },
  ];
}

async function remove(
  deps: Deps,
  inbound: Inbound,
  { cohort }: Member,
  action: Extract<SchulterblickAction, { kind: 'remove-slot' }>,
): Promise<readonly Notice[]> {
  const startAt = toInstant(action.on, action.time, cohort.timeZone);
  const removed = await changeSlots(deps, cohort, inbound.at, (slots) => {
    const result = removeSlot(slots, startAt, inbound.sender.id);
    return result ? { slots: result.slots, result: result.removed } : { result: undefined };
  });
  if (!removed) return [{ kind: 'refusal', code: 'slot-unknown' }];
  if (removed.bookedBy !== undefined && removed.startAt > inbound.at) {
    const when = { on: action.on, time: action.time };
    await tell(deps, cohort, removed.bookedBy, { kind: 'done', what: 'slot-removed', when });
    const left = (await loadSlots(deps.store, cohort.id, inbound.at))?.body ?? [];
    const times = inviteNotice({ cohort, now: inbound.at }, left, removed.bookedBy);
    await tell(deps, cohort, removed.bookedBy, times);
  }
  return [{ kind: 'done', what: 'slot-removed', when: { on: action.on, time: action.time } }];
}

/** Times offered after the invitations went out: whoever has none yet gets to see them. */
async function tellTimes(deps: Deps, { at }: Inbound, cohort: Cohort, slots: readonly Slot[]): Promise<void> {
  const ledger = await loadLedger(deps.store, cohort.id, at);
  const invited = [...ledger.values()].filter(
    (one) => one.kind === 'schulterblick-invite' && one.state === 'sent',
  );
  for (const { audience } of invited) {
    if (audience.kind !== 'person' || slots.some((one) => one.bookedBy === audience.personId)) continue;
    if (!cohort.participants.some((one) => one.id === audience.personId)) continue;
    await tell(deps, cohort, audience.personId, inviteNotice({ cohort, now: at }, slots, audience.personId));
  }
}

/** Said to a person beside the command's answer; where it does not arrive, `schulterblick` shows it. */
async function tell(deps: Deps, cohort: Cohort, person: PersonId, notice: Notice): Promise<void> {
  const address = await personAddress(deps, cohort, person);
  if (address.ok) await deps.messenger.post(address.to, notice);
}

async function brief(
  deps: Deps,
  inbound: Inbound,
  { cohort, programme }: Member,
  given: string,
): Promise<readonly Notice[]> {
  const match = matchPerson(given, cohort.participants, inbound.mentions);
  if (!match) return [unknownPerson(given, cohort)];
  const view = await viewWhole(deps, cohort, programme, inbound.at);
  return toOwnChat(deps, inbound, cohort, [await schulterblickBrief(deps, view, match.person)]);
}

function unknownPerson(given: string, cohort: Cohort): Notice {
  const known = cohort.participants.map((one) => one.name);
  return { kind: 'refusal', code: 'person-unknown', given, known };
}

async function agree(
  deps: Deps,
  inbound: Inbound,
  { cohort, programme }: Member,
  given: string,
): Promise<readonly Notice[]> {
  const match = matchPerson(given, cohort.participants, inbound.mentions);
  if (!match) return [unknownPerson(given, cohort)];
  const text = match.rest.trim();
  if (text === '') return [{ kind: 'refusal', code: 'text-missing' }];
  if (text.length > MAX_AGREEMENT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_AGREEMENT }];
  const agreement: Agreement = {
    // Named after the message: the same message coming again makes no second agreement.
    id: inbound.activityId,
    personId: match.person.id,
    by: inbound.sender.id,
    text,
    at: inbound.at,
    checks: [],
  };
  await transact(deps.store, partitions.cohort(cohort.id), inbound.at, async () => {
    const id = ids.agreement(agreement.id);
    const known = await deps.store.read(partitions.cohort(cohort.id), id, inbound.at);
    const wake = await wakeWrite(deps.store, cohort.id, inbound.at, { talks: true });
    return { writes: known ? [] : [put(id, agreement, known), wake], result: undefined };
  });
  const view = await viewWhole(deps, cohort, programme, inbound.at);
  const checks = view.plan
    .filter((one) => one.kind === 'agreement-check' && one.key.startsWith(`agree/${agreement.id}/`))
    .map((one) => one.dueOn);
  return [{ kind: 'done', what: 'agreed', name: match.person.name, text, checks }];
}
