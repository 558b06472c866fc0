import type { Cohort } from '../../src/domain/cohort/cohort';
import type { CohortId, Instant } from '../../src/domain/ids';
import { planDeliveries } from '../../src/domain/plan/plan';
import type { Programme } from '../../src/domain/programme/programme';
import type { Store } from '../../src/ports/store';
import { scheduleWrite } from '../../src/records/schedule';
import { createHolidays } from '../../src/runtime/holidays';
import { planFingerprint } from '../../src/runtime/plan-fingerprint';
import { BOT, TENANT } from '../support/activities';
import { aCohort, aParticipant, aProgramme, date, personId } from '../support/builders';
import { TONI } from '../support/people';

/** Before the push, and after all that is due when a cohort is made. */
const MADE_AT = '2027-04-05T08:00:00.000Z' as Instant;

/** Cohorts whose people and channels are theirs alone, written straight into the store, due at `dueAt`. */
export async function addCohorts(
  store: Store,
  serviceUrl: string,
  count: number,
  dueAt: string,
  people = 2,
  changes: Partial<Cohort> = {},
): Promise<readonly Cohort[]> {
  const cohorts = Array.from({ length: count }, (_, index) => ({
    ...make(serviceUrl, index, people),
    ...changes,
  }));
  const due = new Date(dueAt).toISOString() as Instant;
  const highWaterMark = { until: MADE_AT, planFingerprint: planFingerprint(aProgramme()) };
  for (const [index, cohort] of cohorts.entries()) {
    // Every other one has been looked after before.
    const schedule = { dueAt: due, ...(index % 2 === 1 ? { highWaterMark } : {}) };
    await store.commit(
      `cohort/${cohort.id}`,
      [{ op: 'create', id: 'cohort', body: cohort }, scheduleWrite(schedule, undefined)],
      MADE_AT,
    );
  }
  return cohorts;
}

function make(serviceUrl: string, index: number, people: number): Cohort {
  return aCohort({
    id: `c${String(index).padStart(4, '0')}` as CohortId,
    name: `Probe ${index}`,
    startOn: date('2027-04-12'),
    channel: {
      tenantId: TENANT,
      serviceUrl,
      conversationId: `19:kanal-${index}@thread.tacv2`,
      teamId: '19:team@thread.tacv2',
      botId: BOT.id,
    },
    trainers: [{ id: personId(TONI.aadObjectId), name: TONI.name, teamsId: TONI.teamsId }],
    participants: Array.from({ length: people }, (_, nth) =>
      aParticipant(`Person ${index}.${nth}`, {
        id: personId(`person-${index}-${nth}`),
        teamsId: `29:person-${index}-${nth}`,
        land: 'BY',
        joinedAt: MADE_AT,
      }),
    ),
    createdAt: MADE_AT,
  });
}

/** What week 1 brings these cohorts up to `at`, as the ledgers name it. */
export function expectedBy(cohorts: readonly Cohort[], programme: Programme, at: number): readonly string[] {
  const now = new Date(at).toISOString();
  const calendar = { timeZone: 'Europe/Berlin', holidays: createHolidays() };
  return cohorts.flatMap((cohort) =>
    planDeliveries(cohort, programme, calendar)
      .filter((delivery) => delivery.dueAt <= now)
      .map((delivery) => `${cohort.id} ${delivery.key}`),
  );
}
