import { localDate } from '../../domain/calendar/calendar';
import type { Cohort, Participant } from '../../domain/cohort/cohort';
import type { ChannelMetric } from '../../domain/effect/metric';
import type { Instant } from '../../domain/ids';
import type { ReportContent, ReportExercise, ReportMetric, ReportPerson } from '../../domain/notice/effect';
import type { Programme } from '../../domain/programme/programme';
import { answeredIds } from '../../domain/reply/progress';
import type { Reply } from '../../domain/reply/reply';
import { loadLedger, loadMetrics, loadReplies } from '../../records/load';
import { deliveryProblems } from '../delivery/delivery-problems';
import { progressOf } from '../reply/progress-of';
import { type CohortView, postedExercises } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { viewWhole } from '../shared/view-whole';

/** A cohort's report as it stands at an instant; it holds no answer. */
export async function reportData(
  deps: Deps,
  cohort: Cohort,
  programme: Programme,
  now: Instant,
): Promise<ReportContent> {
  const view = await viewWhole(deps, cohort, programme, now);
  const replies = await loadReplies(deps.store, cohort.id, now);
  const metrics: ReportMetric[] = [];
  for (const person of cohort.participants) {
    metrics.push(...thenAndNow(person, await loadMetrics(deps.store, cohort.id, person.id, now)));
  }
  return {
    cohortName: cohort.name,
    programmeTitle: programme.title,
    on: view.today,
    startOn: cohort.startOn,
    week: view.week,
    weeks: programme.weeks.length,
    people: cohort.participants.map((person) => reportPerson(view, person, replies)),
    exercises: reportExercises(view, replies),
    metrics,
    problems: deliveryProblems(view, await loadLedger(deps.store, cohort.id, now)),
  };
}

function reportPerson(view: CohortView, person: Participant, replies: readonly Reply[]): ReportPerson {
  const last = replies
    .filter((reply) => reply.personId === person.id && reply.state === 'handed-in')
    .map((reply) => reply.at)
    .sort()
    .at(-1);
  return {
    ...progressOf(view, person, replies),
    ...(last === undefined ? {} : { lastAnswerOn: localDate(last, view.cohort.timeZone) }),
  };
}

function reportExercises(view: CohortView, replies: readonly Reply[]): readonly ReportExercise[] {
  const people = view.cohort.participants.map((person) => ({
    posted: new Set(postedExercises(view, person.id).map((exercise) => exercise.exercise.id)),
    done: answeredIds(replies.filter((reply) => reply.personId === person.id)),
  }));
  return postedExercises(view).map(({ exercise, postedOn, dueOn }) => ({
    number: exercise.number,
    title: exercise.title,
    week: exercise.week,
    required: exercise.required,
    visibility: exercise.visibility,
    postedOn,
    dueOn,
    states: people.map(({ posted, done }) =>
      done.has(exercise.id) ? 'done' : posted.has(exercise.id) ? 'open' : 'none',
    ),
  }));
}

/** Each channel's first and latest figure; corrected ones count as last typed for their date. */
export function thenAndNow(
  person: Pick<Participant, 'name' | 'municipality'>,
  metrics: readonly ChannelMetric[],
): readonly ReportMetric[] {
  const series = new Map<string, ChannelMetric[]>();
  for (const metric of metrics) {
    const key = JSON.stringify([metric.channel, metric.metric]);
    series.set(key, [...(series.get(key) ?? []), metric]);
  }
  return [...series.values()].flatMap((all) => {
    const sorted = [...all].sort((a, b) => (a.on < b.on ? -1 : 1));
    const [first] = sorted;
    const latest = sorted.at(-1);
    if (!first) return [];
    return [
      {
        name: person.name,
        ...(person.municipality === undefined ? {} : { municipality: person.municipality }),
        channel: first.channel,
        metric: first.metric,
        first: { value: first.value, on: first.on },
        ...(latest && latest.on !== first.on ? { latest: { value: latest.value, on: latest.on } } : {}),
      },
    ];
  });
}
