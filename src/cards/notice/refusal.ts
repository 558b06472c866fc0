import type { Refusal, RefusalCode } from '../../domain/notice/refusal';
import type { Texts } from '../../texts/de';
import { button, commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeAll, oneLine, shorten } from '../kit/markdown';
import type { Sentence, Setting } from '../kit/setting';

/** Why something is not possible. */
export function refusalSentence(refusal: Refusal, t: Texts): Sentence {
  const short = quotable(refusal);
  return { markdown: refusalText(escapeAll(short), t), plain: refusalText(short, t) };
}

function refusalText(refusal: Refusal, t: Texts): string {
  // The table has one function for each code, which takes exactly that refusal.
  const say = t.refusals[refusal.code] as (of: Refusal) => string;
  return say(refusal);
}

const MAX_GIVEN = 200;

/** Long things that were typed are quoted in part only. */
function quotable<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && key === 'given' ? shorten(oneLine(inner), MAX_GIVEN) : inner,
    ]),
  ) as Value;
}

/** The command that leads on from a refusal, where one does; the others are only said. */
const WAY_ON: Readonly<
  Record<Exclude<RefusalCode, 'near-miss'>, 'help' | 'today' | 'plan' | 'concept' | undefined>
> = {
  'not-a-trainer': 'help',
  'not-a-participant': undefined,
  'no-cohort-here': undefined,
  'no-cohort-yours': undefined,
  'only-in-channel': undefined,
  'only-in-personal-chat': undefined,
  'only-in-demo': undefined,
  'cohort-exists': undefined,
  'cohort-ended': undefined,
  'programme-unknown': undefined,
  'date-in-past': undefined,
  'date-too-far': undefined,
  'exercise-unknown': undefined,
  'exercise-not-yet': 'today',
  'exercise-private': undefined,
  'nothing-to-withdraw': undefined,
  'week-unknown': undefined,
  'week-already-sent': undefined,
  'programme-over': 'concept',
  'person-unknown': undefined,
  'no-reply-of': undefined,
  'not-paused': undefined,
  'pause-after-end': 'plan',
  'pause-too-long': undefined,
  'announcement-failed': undefined,
  'slot-taken': undefined,
  'slot-unknown': undefined,
  'slot-in-past': undefined,
  'no-schulterblick': undefined,
  'text-missing': undefined,
  'text-too-long': undefined,
  'outdated-card': 'today',
  malformed: undefined,
  'not-understood': 'help',
  'no-private-chat': undefined,
  'not-stored': undefined,
  fault: undefined,
};

function wayOn(refusal: Refusal, { t }: Setting): Json[] {
  if (refusal.code === 'near-miss') {
    const { suggestion, draft } = refusal;
    return [
      commandButton(suggestion, t.common.button(shorten(oneLine(suggestion), 60))),
      ...(draft === undefined ? [] : [button(t.common.wasAnswer, { verb: 'offer-draft', draft })]),
    ];
  }
  const command = WAY_ON[refusal.code];
  return command === undefined
    ? []
    : [commandButton(t.lines[command], t.common.button(t.commands[command].usage))];
}

/** The same as a card, where there is a way on; the others are only said. */
export function refusalCard(refusal: Refusal, setting: Setting): Json | undefined {
  const actions = wayOn(refusal, setting);
  if (actions.length === 0) return undefined;
  return { type: 'AdaptiveCard', body: [text(refusalSentence(refusal, setting.t).markdown)], actions };
}
