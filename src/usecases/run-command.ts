import type { Command } from '../domain/command';
import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import type { Profile } from '../ports/documents';
import { announce } from './announce';
import { answerByText } from './answer-exercise';
import { createCohort } from './create-cohort';
import { askToDelete } from './delete-data';
import type { Deps } from './deps';
import { giveFeedback } from './give-feedback';
import { joinCohort } from './join-cohort';
import { listCohorts } from './list-cohorts';
import { manageParticipants } from './manage-participants';
import { moveTime } from './move-time';
import { myData } from './my-data';
import { pauseCohort, resumeCohort } from './pause-cohort';
import { previewWeek } from './preview-week';
import { pushNow } from './push-now';
import { saveMetric } from './save-metric';
import { schulterblick } from './schulterblick';
import { searchWorkbook } from './search-workbook';
import { saveAbsence, setReminders } from './set-reminders';
import { showConcept } from './show-concept';
import { showExercise } from './show-exercise';
import { showHelp } from './show-help';
import { showOpen } from './show-open';
import { showPlan } from './show-plan';
import { showProgress } from './show-progress';
import { showReplies } from './show-replies';
import { showReport } from './show-report';
import { showStatus } from './show-status';
import { showToday } from './show-today';

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
