import { localDate, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import { matchPerson } from '../../domain/cohort/person-name';
import type { SchulterblickAction } from '../../domain/command/people';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Agreement, AgreementView, Slot } from '../../domain/schulterblick/schulterblick';
import { offerSlots, removeSlot } from '../../domain/schulterblick/slots';
import type { Ask } from '../../domain/turn/ask';
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
  ask: Ask,
  action: SchulterblickAction,
): Promise<readonly Notice[]> {
  // Participants see the times on offer; everything else is the trainers'.
  const found = await whoAndWhere(deps, ask, action.kind === 'overview' ? 'any' : 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { member } = found;
  if (!member.programme.schulterblick) return [{ kind: 'refusal', code: 'no-schulterblick' }];
  if (!member.trainer) {
    if (!member.participant) return [{ kind: 'refusal', code: 'not-a-trainer' }];
    const slots = (await loadSlots(deps.store, member.cohort.id, ask.at))?.body ?? [];
    const times = inviteNotice({ cohort: member.cohort, now: ask.at }, slots, ask.asker.id);
    return toOwnChat(deps, ask, member.cohort, [times]);
  }
  switch (action.kind) {
    case 'overview':
      return toOwnChat(deps, ask, member.cohort, [await overview(deps, ask, member)]);
    case 'offer-slot':
      return offer(deps, ask, member, action);
    case 'remove-slot':
      return remove(deps, ask, member, action);
    case 'brief':
      return brief(deps, ask, member, action.rest);
    case 'agree':
      return agree(deps, ask, member, action.rest);
  }
}

async function overview(deps: Deps, ask: Ask, member: Member): Promise<Notice> {
  const { cohort, programme } = member;
  const plan = programme.schulterblick;
  const slots = (await loadSlots(deps.store, cohort.id, ask.at))?.body ?? [];
  const agreements = await loadAgreements(deps.store, cohort.id, ask.at);
  const replies = await loadReplies(deps.store, cohort.id, ask.at, plan?.questionnaire.id);
  const view = viewCohort(deps, cohort, programme, ask.at);
  const first = view.plan.find((delivery) => delivery.kind === 'schulterblick-invite');
  const opening = view.openings.find((opening) => opening.number === plan?.week);
  return {
    kind: 'schulterblick-overview',
    cohort: cohort.id,
    cohortName: cohort.name,
    week: plan?.week ?? 0,
    opens: localWhen(first?.dueAt ?? opening?.opensAt ?? ask.at, cohort.timeZone),
    slots: slots.map((slot) => slotView(slot, cohort, 'trainer')),
    people: cohort.participants.map((person) => {
      const slot = slots.find((slot) => slot.bookedBy === person.id);
      return {
        name: person.name,
        questionnaire: replies.some((reply) => reply.personId === person.id && reply.state === 'handed-in'),
        ...(slot ? { slot: slotView(slot, cohort, 'trainer') } : {}),
        agreements: agreements
          .filter((agreement) => agreement.personId === person.id)
          .map((agreement) => agreementView(agreement, cohort.timeZone)),
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
  ask: Ask,
  { cohort, programme }: Member,
  action: Extract<SchulterblickAction, { kind: 'offer-slot' }>,
): Promise<readonly Notice[]> {
  const startAt = toInstant(action.on, action.time, cohort.timeZone);
  if (startAt <= ask.at) return [{ kind: 'refusal', code: 'slot-in-past' }];
  const offered = await changeSlots(deps, cohort, ask.at, (slots) => {
    const result = offerSlots(slots, {
      startAt,
      minutes: programme.schulterblick?.slotMinutes ?? 30,
      count: action.count,
      trainerId: ask.asker.id,
    });
    return { slots: result.slots, result };
  });
  await tellTimes(deps, ask, cohort, offered.slots);
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
  ask: Ask,
  { cohort }: Member,
  action: Extract<SchulterblickAction, { kind: 'remove-slot' }>,
): Promise<readonly Notice[]> {
  const startAt = toInstant(action.on, action.time, cohort.timeZone);
  const removed = await changeSlots(deps, cohort, ask.at, (slots) => {
    const result = removeSlot(slots, startAt, ask.asker.id);
    return result ? { slots: result.slots, result: result.removed } : { result: undefined };
  });
  if (!removed) return [{ kind: 'refusal', code: 'slot-unknown' }];
  if (removed.bookedBy !== undefined && removed.startAt > ask.at) {
    const when = { on: action.on, time: action.time };
    await tell(deps, cohort, removed.bookedBy, { kind: 'done', what: 'slot-removed', when });
    const left = (await loadSlots(deps.store, cohort.id, ask.at))?.body ?? [];
    const times = inviteNotice({ cohort, now: ask.at }, left, removed.bookedBy);
    await tell(deps, cohort, removed.bookedBy, times);
  }
  return [{ kind: 'done', what: 'slot-removed', when: { on: action.on, time: action.time } }];
}

/** Times offered after the invitations went out: whoever has none yet gets to see them. */
async function tellTimes(deps: Deps, { at }: Ask, cohort: Cohort, slots: readonly Slot[]): Promise<void> {
  const ledger = await loadLedger(deps.store, cohort.id, at);
  const invited = [...ledger.values()].filter(
    (value) => value.kind === 'schulterblick-invite' && value.state === 'sent',
  );
  for (const { audience } of invited) {
    if (audience.kind !== 'person' || slots.some((slot) => slot.bookedBy === audience.personId)) continue;
    if (!cohort.participants.some((person) => person.id === audience.personId)) continue;
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
  ask: Ask,
  { cohort, programme }: Member,
  given: string,
): Promise<readonly Notice[]> {
  const match = matchPerson(given, cohort.participants, ask.mentions);
  if (!match) return [unknownPerson(given, cohort)];
  const view = await viewWhole(deps, cohort, programme, ask.at);
  return toOwnChat(deps, ask, cohort, [await schulterblickBrief(deps, view, match.person)]);
}

function unknownPerson(given: string, cohort: Cohort): Notice {
  const known = cohort.participants.map((person) => person.name);
  return { kind: 'refusal', code: 'person-unknown', given, known };
}

async function agree(
  deps: Deps,
  ask: Ask,
  { cohort, programme }: Member,
  given: string,
): Promise<readonly Notice[]> {
  const match = matchPerson(given, cohort.participants, ask.mentions);
  if (!match) return [unknownPerson(given, cohort)];
  const text = match.rest.trim();
  if (text === '') return [{ kind: 'refusal', code: 'text-missing' }];
  if (text.length > MAX_AGREEMENT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_AGREEMENT }];
  const agreement: Agreement = {
    // Named after the message: the same message coming again makes no second agreement.
    id: ask.requestId,
    personId: match.person.id,
    by: ask.asker.id,
    text,
    at: ask.at,
    checks: [],
  };
  await transact(deps.store, partitions.cohort(cohort.id), ask.at, async () => {
    const id = ids.agreement(agreement.id);
    const known = await deps.store.read(partitions.cohort(cohort.id), id, ask.at);
    const wake = await wakeWrite(deps.store, cohort.id, ask.at, { hasSchulterblickData: true });
    return { writes: known ? [] : [put(id, agreement, known), wake], result: undefined };
  });
  const view = await viewWhole(deps, cohort, programme, ask.at);
  const checks = view.plan
    .filter((planned) => planned.kind === 'agreement-check' && planned.agreementId === agreement.id)
    .map((planned) => planned.dueOn);
  return [{ kind: 'done', what: 'agreed', name: match.person.name, text, checks }];
}
