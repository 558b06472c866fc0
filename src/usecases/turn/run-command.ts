import type { Command } from '../../domain/command/command';
import type { Notice } from '../../domain/notice/notice';
import type { Inbound } from '../../domain/turn/inbound';
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
 * Which use case a command means. `profile` is the sender's as it was just read, for what people ask most
 * often; it is read again where something is written first.
 */
export async function runCommand(
  deps: Deps,
  inbound: Inbound,
  command: Command,
  profile?: Profile,
): Promise<readonly Notice[]> {
  switch (command.name) {
    case 'join':
      return joinCohort(deps, inbound, command);
    case 'help':
      return showHelp(deps, inbound);
    case 'today':
      return showToday(deps, inbound, profile);
    case 'open':
      return showOpen(deps, inbound, profile);
    case 'progress':
      return showProgress(deps, inbound, profile);
    case 'exercise':
      return showExercise(deps, inbound, command.number);
    case 'answer':
      return answerByText(deps, inbound, command.number, command.text);
    case 'search':
      return searchWorkbook(deps, inbound, command.query);
    case 'concept':
      return showConcept(deps, inbound, command.person);
    case 'metric':
      return saveMetric(deps, inbound, command);
    case 'reminders':
      return setReminders(deps, inbound, command.profile);
    case 'absence':
      return saveAbsence(deps, inbound, command.from, command.to);
    case 'my-data':
      return myData(deps, inbound);
    case 'delete-data':
      return askToDelete(deps, inbound);
    case 'create-cohort':
      return createCohort(deps, inbound, command);
    case 'cohorts':
      return listCohorts(deps, inbound);
    case 'participants':
      return manageParticipants(deps, inbound, command.action);
    case 'plan':
      return showPlan(deps, inbound);
    case 'preview':
      return previewWeek(deps, inbound, command.week);
    case 'push-now':
      return pushNow(deps, inbound, command.week);
    case 'pause':
      return pauseCohort(deps, inbound, command.from, command.weeks);
    case 'resume':
      return resumeCohort(deps, inbound);
    case 'status':
      return showStatus(deps, inbound);
    case 'replies':
      return showReplies(deps, inbound, command.number);
    case 'feedback':
      return giveFeedback(deps, inbound, command.number, command.rest);
    case 'announce':
      return announce(deps, inbound, command.text);
    case 'schulterblick':
      return schulterblick(deps, inbound, command.action);
    case 'report':
      return showReport(deps, inbound);
    case 'time':
    case 'time-move':
    case 'time-set':
      return moveTime(deps, inbound, command);
  }
}
