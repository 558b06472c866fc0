import { addDays, localWhen } from '../../domain/calendar/calendar';
import { deliveryLine, nextThing } from '../../domain/ledger/delivery-line';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { loadLedger } from '../../records/load';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';
import { viewWhole } from '../shared/view-whole';
import { lacksPermission } from './channel-permission';
import { deliveryProblems } from './delivery-problems';

/** Teams does not let the bot write to the channel. */
const NO_ENTRY: ReadonlySet<string> = new Set(['blocked', 'not-in-roster', 'unauthorized']);

/** `status`: last and next delivery, what went wrong, what is missing, in plain words. */
export async function showStatus(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = await viewWhole(deps, cohort, programme, ask.at);
  const ledger = await loadLedger(deps.store, cohort.id, ask.at);
  const entries = [...ledger.values()];
  const sent = entries.filter((entry) => entry.state === 'sent').sort((a, b) => a.at.localeCompare(b.at));
  const last = sent.at(-1);
  const next = view.plan.find((delivery) => delivery.dueAt > view.now && !ledger.has(delivery.key));
  const mayNotRead = await lacksPermission(deps.store, cohort.channel.conversationId, ask.at);
  const shutOut = entries.some(
    (entry) => entry.audience.kind === 'channel' && NO_ENTRY.has(entry.refused ?? ''),
  );
  const roster = await deps.messenger.roster(cohort.channel);
  const paused = cohort.pauses.find(
    (pause) => pause.from <= view.today && view.today < addDays(pause.from, 7 * pause.weeks),
  );
  return [
    {
      kind: 'status',
      cohortName: cohort.name,
      now: localWhen(view.now, cohort.timeZone),
      ...(last ? { last: deliveryLine(last, cohort, programme) } : {}),
      ...(next ? { next: nextThing(next, cohort, programme) } : {}),
      problems: deliveryProblems(view, ledger),
      missingPermissions: [
        ...(roster.ok ? [] : (['roster'] as const)),
        ...(mayNotRead ? (['channel-messages'] as const) : []),
        ...(shutOut ? (['post'] as const) : []),
      ],
      ...(paused ? { paused: { from: paused.from, weeks: paused.weeks } } : {}),
      withoutLand: cohort.participants
        .filter((person) => person.land === undefined)
        .map((person) => person.name),
    },
  ];
}
