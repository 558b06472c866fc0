import { localWhen } from '../../domain/calendar/calendar';
import { exerciseIdOf, type PlannedDelivery } from '../../domain/delivery/delivery';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { dueNow, type Ledger } from '../../domain/ledger/ledger';
import type { Notice } from '../../domain/notice/notice';
import { exerciseRef, findExercise } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { loadLedger } from '../../records/load';
import type { CohortView } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';
import { viewWhole } from '../shared/view-whole';

type PlanNotice = Extract<Notice, { kind: 'plan' }>;
type PlanWeek = PlanNotice['weeks'][number];

/** `plan`: everything with its date, and why a date moved. */
export async function showPlan(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = await viewWhole(deps, cohort, programme, ask.at);
  const ledger = await loadLedger(deps.store, cohort.id, ask.at);
  const missed = new Set(dueNow(view.plan, ledger, view.now).missed.map((delivery) => delivery.key));
  const weeks = view.openings.map((opening): PlanWeek => {
    const mine = view.plan.filter((delivery) => delivery.week === opening.number);
    const overview = mine.find((delivery) => delivery.kind === 'week');
    return {
      number: opening.number,
      theme: programme.weeks.find((week) => week.number === opening.number)?.theme ?? '',
      opens: localWhen(opening.opensAt, cohort.timeZone),
      moved: opening.moved,
      state: overview ? stateOf(overview, ledger, missed, view) : 'planned',
      entries: oncePerGroup(mine).map((delivery) => entryOf(delivery, ledger, missed, view)),
    };
  });
  return [{ kind: 'plan', cohortName: cohort.name, today: view.today, weeks, pauses: cohort.pauses }];
}

/** What five people get at the same time is one line; reminders and questions are no dates of the programme. */
function oncePerGroup(plan: readonly PlannedDelivery[]): readonly PlannedDelivery[] {
  const seen = new Set<string>();
  return plan.filter((planned) => {
    const { kind, dueAt } = planned;
    if (kind === 'week' || kind === 'reminder' || kind === 'question') return false;
    const group = `${kind}/${exerciseIdOf(planned) ?? ''}/${dueAt}`;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

function entryOf(
  planned: PlannedDelivery,
  ledger: Ledger,
  missed: ReadonlySet<string>,
  view: CohortView,
): PlanWeek['entries'][number] {
  const id = exerciseIdOf(planned);
  const exercise = id === undefined ? undefined : findExercise(view.programme, id);
  return {
    kind: planned.kind,
    when: localWhen(planned.dueAt, view.cohort.timeZone),
    plannedOn: planned.plannedOn,
    moved: planned.moved,
    state: stateOf(planned, ledger, missed, view),
    ...(exercise ? { exercise: exerciseRef(exercise) } : {}),
  };
}

function stateOf(
  planned: PlannedDelivery,
  ledger: Ledger,
  missed: ReadonlySet<string>,
  view: CohortView,
): PlanWeek['state'] {
  const entry: LedgerEntry | undefined = ledger.get(planned.key);
  if (entry?.state === 'sent') return 'sent';
  if (entry?.state === 'skipped' || entry?.state === 'refused' || missed.has(planned.key)) return 'skipped';
  return planned.dueAt <= view.now ? 'due' : 'planned';
}
