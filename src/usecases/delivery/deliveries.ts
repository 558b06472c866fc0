import type { PlannedOf } from '../../domain/delivery/delivery';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { DeliveryContext } from '../../ports/deliveries';
import type { CohortView } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import type { Said, Say } from './say';
import { sayClosing, sayExercise, sayWeek } from './say-in-channel';
import { sayAgreementCheck, sayInvite, sayReminder, saySurvey } from './say-to-participant';
import { sayBrief, sayDigest, sayQuestion } from './say-to-trainer';

/** What deliveries of each kind say. How long they are made up for stands in `domain/delivery/kinds.ts`. */
const DELIVERIES: { readonly [Kind in DeliveryKind]: Say<Kind> } = {
  week: sayWeek,
  exercise: sayExercise,
  survey: saySurvey,
  'schulterblick-invite': sayInvite,
  'schulterblick-brief': sayBrief,
  'agreement-check': sayAgreementCheck,
  reminder: sayReminder,
  digest: sayDigest,
  closing: sayClosing,
  question: sayQuestion,
};

export async function sayNow<Kind extends DeliveryKind>(
  deps: Deps,
  planned: PlannedOf<Kind>,
  context: DeliveryContext,
  view: CohortView,
): Promise<Said> {
  const sayIt: Say<Kind> = DELIVERIES[planned.kind];
  return sayIt(deps, planned, context, view);
}
