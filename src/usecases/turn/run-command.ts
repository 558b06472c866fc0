import type { Command } from '../../domain/command/command';
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

/**
 * Which use case a command means. `profile` is the asker's as it was just read, for what people ask most
 * often; it is read again where something is written first.
 */
export async function runCommand(
  deps: Deps,
  ask: Ask,
  command: Command,
  profile?: Profile,
): Promise<readonly Notice[]> {
  switch (command.name) {
    case 'join':
      return joinCohort(deps, ask, command);
    case 'help':
      return showHelp(deps, ask);
    case 'today':
      return showToday(deps, ask, profile);
    case 'open':
      return showOpen(deps, ask, profile);
    case 'progress':
      return showProgress(deps, ask, profile);
    case 'exercise':
      return showExercise(deps, ask, command.number);
    case 'answer':
      return answerByText(deps, ask, command.number, command.text);
    case 'search':
      return searchWorkbook(deps, ask, command.query);
    case 'concept':
      return showConcept(deps, ask, command.person);
    case 'metric':
      return saveMetric(deps, ask, command);
    case 'reminders':
      return setReminders(deps, ask, command.profile);
    case 'absence':
      return saveAbsence(deps, ask, command.from, command.to);
    case 'my-data':
      return myData(deps, ask);
    case 'delete-data':
      return askToDelete(deps, ask);
    case 'create-cohort':
      return createCohort(deps, ask, command);
    case 'cohorts':
      return listCohorts(deps, ask);
    case 'participants':
      return manageParticipants(deps, ask, command.action);
    case 'plan':
      return showPlan(deps, ask);
    case 'preview':
      return previewWeek(deps, ask, command.week);
    case 'push-now':
      return pushNow(deps, ask, command.week);
    case 'pause':
      return pauseCohort(deps, ask, command.from, command.weeks);
    case 'resume':
      return resumeCohort(deps, ask);
    case 'status':
      return showStatus(deps, ask);
    case 'replies':
      return showReplies(deps, ask, command.number);
    case 'feedback':
      return giveFeedback(deps, ask, command.number, command.rest);
    case 'announce':
      return announce(deps, ask, command.text);
    case 'schulterblick':
      return schulterblick(deps, ask, command.action);
    case 'report':
      return showReport(deps, ask);
    case 'time':
    case 'time-move':
    case 'time-set':
      return moveTime(deps, ask, command);
  }
}
