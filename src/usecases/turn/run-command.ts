import type { CommandName, CommandOf } from '../../domain/command/command';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import type { Profile } from '../../records/documents';
import { createCohort } from '../cohort/create-cohort';
import { joinCohort } from '../cohort/join-cohort';
import { listCohorts } from '../cohort/list-cohorts';
import { manageParticipants } from '../cohort/manage-participants';
import { showConcept } from '../concept/show-concept';
import { announce } from '../delivery/announce';
import { showStatus } from '../delivery/show-status';
import { saveMetric } from '../effect/save-metric';
import { showReport } from '../effect/show-report';
import { giveFeedback } from '../feedback/give-feedback';
import { moveTime } from '../plan/move-time';
import { pauseCohort, resumeCohort } from '../plan/pause-cohort';
import { previewWeek } from '../plan/preview-week';
import { pushNow } from '../plan/push-now';
import { showPlan } from '../plan/show-plan';
import { askToDelete } from '../privacy/delete-data';
import { myData } from '../privacy/my-data';
import { searchWorkbook } from '../programme/search-workbook';
import { saveAbsence, setReminders } from '../reminder/set-reminders';
import { answerByText } from '../reply/answer-exercise';
import { showExercise } from '../reply/show-exercise';
import { showOpen } from '../reply/show-open';
import { showProgress } from '../reply/show-progress';
import { showReplies } from '../reply/show-replies';
import { showToday } from '../reply/show-today';
import { schulterblick } from '../schulterblick/schulterblick';
import type { Deps } from '../shared/deps';
import { showHelp } from './show-help';

type Run<Name extends CommandName> = (
  deps: Deps,
  ask: Ask,
  command: CommandOf<Name>,
  profile: Profile | undefined,
) => Promise<readonly Notice[]>;

/** Which use case a command means. */
const RUN: { readonly [Name in CommandName]: Run<Name> } = {
  join: joinCohort,
  help: showHelp,
  today: (deps, ask, _, profile) => showToday(deps, ask, profile),
  open: (deps, ask, _, profile) => showOpen(deps, ask, profile),
  progress: (deps, ask, _, profile) => showProgress(deps, ask, profile),
  exercise: (deps, ask, { number }) => showExercise(deps, ask, number),
  answer: (deps, ask, { number, text }) => answerByText(deps, ask, number, text),
  search: (deps, ask, { query }) => searchWorkbook(deps, ask, query),
  concept: (deps, ask, { person }) => showConcept(deps, ask, person),
  metric: saveMetric,
  reminders: (deps, ask, { profile }) => setReminders(deps, ask, profile),
  absence: (deps, ask, { from, to }) => saveAbsence(deps, ask, from, to),
  'my-data': myData,
  'delete-data': askToDelete,
  'create-cohort': createCohort,
  cohorts: listCohorts,
  participants: (deps, ask, { action }) => manageParticipants(deps, ask, action),
  plan: showPlan,
  preview: (deps, ask, { week }) => previewWeek(deps, ask, week),
  'push-now': (deps, ask, { week }) => pushNow(deps, ask, week),
  pause: (deps, ask, { from, weeks }) => pauseCohort(deps, ask, from, weeks),
  resume: resumeCohort,
  status: showStatus,
  replies: (deps, ask, { number }) => showReplies(deps, ask, number),
  feedback: (deps, ask, { number, rest }) => giveFeedback(deps, ask, number, rest),
  announce: (deps, ask, { text }) => announce(deps, ask, text),
  schulterblick: (deps, ask, { action }) => schulterblick(deps, ask, action),
  report: showReport,
  time: (deps, ask, { action }) => moveTime(deps, ask, action),
};

/**
 * Does what a command means. `profile` is the asker's as it was just read, for what people ask most often; it is
 * read again where something is written first.
 */
export function runCommand<Name extends CommandName>(
  deps: Deps,
  ask: Ask,
  command: CommandOf<Name>,
  profile?: Profile,
): Promise<readonly Notice[]> {
  const run: Run<Name> = RUN[command.name];
  return run(deps, ask, command, profile);
}
