import { parseLand } from '../../domain/calendar/land';
import { parseCommand } from '../../domain/command/parse';
import type { CohortId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardAction } from '../../domain/turn/action';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { joinCohort } from '../cohort/join-cohort';
import { chooseCohort } from '../cohort/list-cohorts';
import { settleDelivery } from '../delivery/settle-delivery';
import { deleteMyData } from '../privacy/delete-data';
import { offerTemplate } from '../programme/offer-template';
import { snooze } from '../reminder/set-reminders';
import { answerByCard, showCard, withdrawByCard } from '../reply/answer-exercise';
import { fileDraft } from '../reply/file-draft';
import { sendPrivately } from '../reply/show-exercise';
import { bookSlot, cancelSlot, checkAgreement } from '../schulterblick/book-slot';
import type { Deps } from '../shared/deps';
import { handleText, offerDraft } from './handle-text';

/** A button of a card. Its data is a wish: each use case looks everything up again for the asker. */
export async function handleAction(
  deps: Deps,
  ask: Ask,
  action: CardAction,
  inputs: Readonly<Record<string, string>>,
): Promise<readonly Notice[]> {
  switch (action.verb) {
    case 'refresh':
      return showCard(deps, ask, action.cohort, action.exercise, false);
    case 'edit':
      return showCard(deps, ask, action.cohort, action.exercise, true);
    case 'answer':
      return answerByCard(deps, ask, action.cohort, action.exercise, inputs);
    case 'withdraw':
      return withdrawByCard(deps, ask, action.cohort, action.exercise);
    case 'privately':
      return sendPrivately(deps, ask, action.cohort, action.exercise);
    case 'snooze':
      return snooze(deps, ask, action.cohort);
    case 'join': {
      const land = parseLand(inputs.land ?? '');
      const municipality = inputs.municipality ?? '';
      if (!land || municipality.trim() === '') {
        const problem = land ? 'missing-argument' : 'wrong-land';
        return [{ kind: 'refusal', code: 'malformed', command: 'join', problem, given: inputs.land ?? '' }];
      }
      return joinCohort(deps, ask, { municipality, land });
    }
    case 'command':
      return runLine(deps, ask, action.line);
    case 'file-draft':
      return fileDraft(deps, ask, action.cohort, action.exercise, action.draft);
    case 'offer-draft':
      return offerDraft(deps, ask, action.draft);
    case 'book-slot':
      return bookSlot(deps, ask, action.cohort, action.slot);
    case 'cancel-slot':
      return cancelSlot(deps, ask, action.cohort, action.slot);
    case 'check-agreement':
      return checkAgreement(deps, ask, action.cohort, action.agreement, action.result);
    case 'settle':
      return settleDelivery(deps, ask, action.cohort, action.delivery, action.answer);
    case 'template':
      return offerTemplate(deps, ask, action.cohort, action.template);
    case 'delete-my-data':
      return isPrivate(ask.where)
        ? deleteMyData(deps, ask)
        : [{ kind: 'refusal', code: 'only-in-personal-chat' }];
    case 'choose-cohort':
      return chooseCohort(deps, ask, action.cohort as CohortId);
  }
}

/** Buttons carry command lines; anything else in their place has been tampered with. */
async function runLine(deps: Deps, ask: Ask, line: string): Promise<readonly Notice[]> {
  if (parseCommand(line).kind !== 'command') return [{ kind: 'refusal', code: 'outdated-card' }];
  return handleText(deps, { ...ask, addressed: true }, line);
}
