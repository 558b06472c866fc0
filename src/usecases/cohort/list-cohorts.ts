import type { CohortId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { loadProfile } from '../../records/load';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import {
  everyCohort,
  isTrainer,
  isTrainerAnywhere,
  type Member,
  memberOf,
  memberships,
  rememberPerson,
} from '../shared/people';

/** `kohorten`: the cohorts that this trainer may see, with where each of them is. */
export async function listCohorts(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  if (!(await isTrainerAnywhere(deps, asker.id, at))) return [{ kind: 'refusal', code: 'not-a-trainer' }];
  const current = (await loadProfile(deps.store, asker.id, at))?.body.current;
  const members = await trainedBy(deps, ask);
  return [
    {
      kind: 'cohorts',
      cohorts: members.map(({ cohort, programme }) => ({
        id: cohort.id,
        name: cohort.name,
        programmeTitle: programme.title,
        startOn: cohort.startOn,
        participants: cohort.participants.length,
        seats: cohort.seats,
        waiting: cohort.waiting.length,
        week: viewCohort(deps, cohort, programme, at).week,
        weeks: programme.weeks.length,
        current: cohort.id === current || members.length === 1,
      })),
    },
  ];
}

/** Trainers from the settings see every cohort, others those that they were added to. */
async function trainedBy(deps: Deps, ask: Ask): Promise<readonly Member[]> {
  const { at, asker } = ask;
  if (!isTrainer(deps, asker.id)) {
    return (await memberships(deps, asker.id, at)).filter((membership) => membership.trainer);
  }
  return everyCohort(deps, asker.id, at);
}

/** From now on the trainer's commands in the personal chat mean this cohort. */
export async function chooseCohort(deps: Deps, ask: Ask, cohort: CohortId): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const member = await memberOf(deps, cohort, asker.id, at);
  if (!member || (!member.trainer && !member.participant)) {
    return [{ kind: 'refusal', code: 'outdated-card' }];
  }
  await rememberPerson(deps, asker, at, (profile) => ({ ...profile, current: cohort }));
  return [{ kind: 'done', what: 'cohort-chosen', name: member.cohort.name }];
}
