import { localDate } from '../../domain/calendar/calendar';
import type { ChannelMetric } from '../../domain/effect/metric';
import type { LocalDate } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { ids, partitions, put } from '../../records/documents';
import { loadMetrics } from '../../records/load';
import { transact } from '../../records/transact';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';

/** What `kennzahl` notes when nothing else is said. */
const FOLLOWERS = 'follower';
const MAX_CHANNEL = 60;

/** `kennzahl instagram 1250 [DATUM]`: one value per channel and day; a second one corrects the first. */
export async function saveMetric(
  deps: Deps,
  ask: Ask,
  given: { readonly channel: string; readonly value: number; readonly on?: LocalDate },
): Promise<readonly Notice[]> {
  const { at } = ask;
  const found = await whoAndWhere(deps, ask, 'participant');
  if ('refusal' in found) return [found.refusal];
  const { cohort } = found.member;
  if (given.channel.length > MAX_CHANNEL)
    return [{ kind: 'refusal', code: 'text-too-long', max: MAX_CHANNEL }];
  const today = localDate(at, cohort.timeZone);
  const on = given.on ?? today;
  if (on > today) return [{ kind: 'refusal', code: 'date-too-far', given: on }];
  const metric: ChannelMetric = {
    personId: ask.asker.id,
    channel: given.channel.toLowerCase(),
    metric: FOLLOWERS,
    value: given.value,
    on,
    at,
  };
  const partition = partitions.cohort(cohort.id);
  const id = ids.metric(metric);
  await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read(partition, id, at);
    return { writes: [put(id, metric, current)], result: undefined };
  });
  const before = (await loadMetrics(deps.store, cohort.id, ask.asker.id, at))
    .filter((other) => other.channel === metric.channel && other.metric === FOLLOWERS && other.on < on)
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
  return [
    {
      kind: 'done',
      what: 'metric-saved',
      channel: metric.channel,
      value: metric.value,
      on,
      ...(before ? { before: { value: before.value, on: before.on } } : {}),
    },
  ];
}
