import { crashed } from '../domain/ledger/ledger';
import { isDue, type Schedule } from '../domain/ledger/schedule';
import type { Document } from '../ports/store';
import { readSchedule, scheduleWrite } from '../records/schedule';
import type { ClaimWatch, LeaseRecord } from './claims';
import { type CohortState, loadCohortState } from './cohort-state';
import { createLedgerWriter } from './ledger-writer';
import { type Made, type MakeDeps, makeDue } from './make-due';
import type { UnsavedOutcomes } from './unsaved-outcomes';

/** Rounds after being woken in the middle; more would mean somebody changes the cohort without end. */
const MAX_ROUNDS = 10;

export interface CohortDeps extends MakeDeps {
  readonly watch: ClaimWatch;
  readonly unsaved: UnsavedOutcomes;
}

/**
 * Makes what is due for one cohort.
 *
 * @returns how many messages Teams took; undefined when there was nothing to do or somebody else does it.
 * @throws CompanionError `programme-missing`, `store-unavailable`
 */
export async function deliverCohort(deps: CohortDeps, partition: string): Promise<number | undefined> {
  const { clock, log, store, unsaved, watch } = deps;
  let sent: number | undefined;
  // Another instance's work stands in the ledger before it stands in the mark.
  let trustHighWaterMark = !watch.isObserving(partition) && !watch.hasOtherInstances();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    // A claim of our own without its outcome would look like a dead process's.
    if (unsaved.has(partition)) await unsaved.save();
    if (unsaved.has(partition)) return sent;
    const now = clock.now();
    const schedule = await readSchedule(store, partition, now);
    if (!schedule || !isDue(schedule.body, now)) return sent;
    const state = await loadCohortState(deps, schedule, now, trustHighWaterMark);
    if (!state) {
      await store.commit(partition, [scheduleWrite({}, schedule)], now);
      return sent ?? 0;
    }
    if (watch.heldByAnother(partition, leasesOn(schedule, state))) return sent;
    const made = await makeAll(deps, schedule, state);
    sent = (sent ?? 0) + made.sent;
    if (made.end === 'committed') return sent;
    if (made.end === 'lost') {
      log.debug('tick.raced', { partition });
      watch.noteOtherInstance();
      // Lost before claiming: read the ledger and retry. Lost later: this process may have been suspended, so stop.
      if (!trustHighWaterMark || made.everClaimed) return sent;
      trustHighWaterMark = false;
    }
  }
  log.warn('tick.woken-too-often', { partition });
  return sent;
}

function leasesOn({ version, body }: Document<Schedule>, state: CohortState): readonly LeaseRecord[] {
  const claims = state.onTheWay.map(({ owner, key }) => ({
    owner,
    version: `${key}@${state.versions.get(key)}`,
  }));
  return body.atWork === undefined ? claims : [...claims, { owner: body.atWork, version }];
}

async function makeAll(
  deps: CohortDeps,
  schedule: Document<Schedule>,
  state: CohortState,
): Promise<Made & { readonly everClaimed: boolean }> {
  const { now, ledger, versions } = state;
  const writer = createLedgerWriter(deps, state.planFingerprint, schedule, ledger, versions);
  try {
    for (const sending of state.onTheWay) writer.record(crashed(sending, now));
    const made = await makeDue(deps, state, writer);
    return { ...made, everClaimed: writer.everClaimed() };
  } finally {
    deps.unsaved.keep(schedule.partition, writer.unsavedOutcomes(deps.clock.now()));
  }
}
