import type { Notice } from '../../domain/notice/notice';
import type { Agreement, AgreementCheck } from '../../domain/schulterblick/schulterblick';
import { bookSlot as book, cancelSlot as cancel, type SlotDecision } from '../../domain/schulterblick/slots';
import type { Ask } from '../../domain/turn/ask';
import { ids, partitions, put } from '../../records/documents';
import { transact } from '../../records/transact';
import type { Deps } from '../shared/deps';
import { memberOf } from '../shared/people';
import { changeSlots } from './change-slots';
import { inviteNotice } from './invite-notice';
import { slotView } from './slot-view';

/** A participant picks one of the trainers' times; picking another one frees the first. */
export async function bookSlot(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  slotId: string,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.participant) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const { cohort } = member;
  const result = await changeSlots<SlotDecision>(deps, cohort, ask.at, (slots) => {
    const decided = book(slots, slotId, ask.asker.id, ask.at);
    return decided.ok ? { slots: decided.slots, result: decided } : { result: decided };
  });
  if (!result.ok) return [{ kind: 'refusal', code: result.reason }];
  const request = { file: 'appointment', cohort: cohort.id, slot: result.slot.id } as const;
  const downloadUrl = await deps.downloads.offer(request, ask.at);
  const slot = slotView(result.slot, cohort, 'participant');
  // The card with the times comes back as it is now; the confirmation and the calendar file stand below it.
  return [
    inviteNotice({ cohort, now: ask.at }, result.slots, ask.asker.id),
    { kind: 'done', what: 'slot-booked', slot },
    { kind: 'file-offer', file: { kind: 'appointment', slot }, downloadUrl },
  ];
}

export async function cancelSlot(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  slotId: string,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  const { cohort } = member;
  const result = await changeSlots<SlotDecision>(deps, cohort, ask.at, (slots) => {
    const decided = cancel(slots, slotId, ask.asker.id);
    return decided.ok ? { slots: decided.slots, result: decided } : { result: decided };
  });
  if (!result.ok) return [{ kind: 'refusal', code: result.reason }];
  return [
    inviteNotice({ cohort, now: ask.at }, result.slots, ask.asker.id),
    { kind: 'done', what: 'slot-cancelled', slot: slotView(result.slot, cohort, 'participant') },
  ];
}

/** The answer to »Wie steht es um Ihre Vereinbarung?«; only the person themself may give it. */
export async function checkAgreement(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  agreementId: string,
  result: AgreementCheck['result'],
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  if (!member?.participant) return [{ kind: 'refusal', code: 'outdated-card' }];
  const partition = partitions.cohort(member.cohort.id);
  const id = ids.agreement(agreementId);
  const saved = await transact(deps.store, partition, ask.at, async () => {
    const current = await deps.store.read<Agreement>(partition, id, ask.at);
    if (current?.body.personId !== ask.asker.id) return { writes: [], result: false };
    const checks = [...current.body.checks, { at: ask.at, result }].slice(-20);
    return { writes: [put(id, { ...current.body, checks }, current)], result: true };
  });
  if (!saved) return [{ kind: 'refusal', code: 'outdated-card' }];
  return [{ kind: 'done', what: 'agreement-checked', result }];
}
