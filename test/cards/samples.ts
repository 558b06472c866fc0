import type { NoticeOf } from '../../src/cards/kit/notice-of';
import type { Notice, NoticeKind } from '../../src/domain/notice/notice';
import type { Variants } from './samples/basics';
import { cohortSamples } from './samples/cohort';
import { commandSamples } from './samples/command';
import { conceptSamples } from './samples/concept';
import { deliverySamples } from './samples/delivery';
import { effectSamples } from './samples/effect';
import { feedbackSamples } from './samples/feedback';
import { noticeSamples } from './samples/notice';
import { planSamples } from './samples/plan';
import { privacySamples } from './samples/privacy';
import { programmeSamples } from './samples/programme';
import { reminderSamples } from './samples/reminder';
import { replySamples } from './samples/reply';
import { schulterblickSamples } from './samples/schulterblick';

/** Confirmations and refusals have a sample for each of their members instead, checked in `samples/notice`. */
type SamplesOf<Kind extends NoticeKind> = Kind extends 'done' | 'refusal'
  ? Readonly<Record<string, NoticeOf<Kind>>>
  : Variants<Kind>;

/** What each kind of notice looks like; as complete as `NOTICES` in `src/cards`, checked by the compiler. */
const SAMPLES: { readonly [Kind in NoticeKind]: SamplesOf<Kind> } = {
  ...cohortSamples,
  ...commandSamples,
  ...conceptSamples,
  ...deliverySamples,
  ...effectSamples,
  ...feedbackSamples,
  ...noticeSamples,
  ...planSamples,
  ...privacySamples,
  ...programmeSamples,
  ...reminderSamples,
  ...replySamples,
  ...schulterblickSamples,
};

export interface Sample {
  /** `exercise-card/private-in-channel`. */
  readonly name: string;
  readonly notice: Notice;
}

/** One list of everything that can be said. */
export const samples: readonly Sample[] = Object.entries(SAMPLES).flatMap(([kind, variants]) =>
  Object.entries(variants as Readonly<Record<string, Notice>>).map(([variant, notice]) => ({
    name: `${kind}/${variant}`,
    notice,
  })),
);
