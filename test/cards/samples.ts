import type { NoticeOf } from '../../src/cards/kit/notice-of';
import type { DoneNotice, DoneWhat } from '../../src/domain/notice/done';
import type { Notice, NoticeKind } from '../../src/domain/notice/notice';
import type { RefusalCode } from '../../src/domain/notice/refusal';
import { long } from './samples/basics';
import { exerciseCards, weekOverviews } from './samples/exercises';
import { answerSamples, participantSamples } from './samples/people';
import { doneNotice, doneSamples, refusal, refusalSamples } from './samples/sentences';
import { pushSamples, trainerSamples } from './samples/trainers';

type CardKind = Exclude<NoticeKind, 'done' | 'refusal'>;
type Variants<Kind extends NoticeKind> = Readonly<
  Record<'usual' | 'longest', NoticeOf<Kind>> & Record<string, NoticeOf<Kind>>
>;

/** For every notice at least a usual one and one with the longest content there can be. */
const cards: { readonly [Kind in CardKind]: Variants<Kind> } = {
  'week-overview': weekOverviews,
  'exercise-card': exerciseCards,
  ...pushSamples,
  ...answerSamples,
  ...participantSamples,
  ...trainerSamples,
};

export interface Sample {
  /** `exercise-card/private-in-channel`. */
  readonly name: string;
  readonly notice: Notice;
}

const usual = (text: string) => text;
const longest = () => long(300);

function sentences(): Sample[] {
  return [usual, longest].flatMap((text) => {
    const suffix = text === usual ? '' : '/longest';
    return [
      ...Object.entries(doneSamples(text)).map(([what, rest]) => ({
        name: `done/${what}${suffix}`,
        notice: doneNotice(what as DoneWhat, rest) as DoneNotice,
      })),
      ...Object.entries(refusalSamples(text)).map(([code, rest]) => ({
        name: `refusal/${code}${suffix}`,
        notice: refusal(code as RefusalCode, rest),
      })),
    ];
  });
}

/** One list of everything that can be said, for tests and screenshots. */
export const samples: readonly Sample[] = [
  ...Object.entries(cards).flatMap(([kind, variants]) =>
    Object.entries(variants as Record<string, Notice>).map(([variant, notice]) => ({
      name: `${kind}/${variant}`,
      notice,
    })),
  ),
  ...sentences(),
];
