import type { Refusal } from '../../domain/notice/refusal';
import type { Texts } from '../../texts/de';
import { button, commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeAll, oneLine, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';

/** Why something is not possible, plain; with `escapeAll` applied before, safe Markdown. */
export function refusalText(refusal: Refusal, t: Texts): string {
  // The table has one function for each code, which takes exactly that refusal.
  const say = t.refusals[refusal.code] as (of: Refusal) => string;
  return say(refusal);
}

const MAX_GIVEN = 200;

/** Long things that were typed are quoted in part only. */
export function quotable<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && key === 'given' ? shorten(oneLine(inner), MAX_GIVEN) : inner,
    ]),
  ) as Value;
}

/** Buttons that lead on; a refusal without any needs no card. */
function wayOut(refusal: Refusal, { t }: Setting): Json[] {
  switch (refusal.code) {
    case 'near-miss':
      return [
        commandButton(refusal.suggestion, t.common.button(shorten(oneLine(refusal.suggestion), 60))),
        ...(refusal.draft === undefined
          ? []
          : [button(t.common.wasAnswer, { verb: 'offer-draft', draft: refusal.draft })]),
      ];
    case 'not-understood':
    case 'not-a-trainer':
      return [commandButton(t.lines.help, t.common.button(t.commands.help.usage))];
    case 'outdated-card':
    case 'exercise-not-yet':
      return [commandButton(t.lines.today, t.common.button(t.commands.today.usage))];
    case 'pause-after-end':
      return [commandButton(t.lines.plan, t.common.button(t.commands.plan.usage))];
    case 'programme-over':
      return [commandButton(t.lines.concept, t.common.button(t.commands.concept.usage))];
    default:
      return [];
  }
}

export function refusalCard(refusal: Refusal, setting: Setting): Json | undefined {
  const actions = wayOut(refusal, setting);
  if (actions.length === 0) return undefined;
  const said = refusalText(escapeAll(quotable(refusal)), setting.t);
  return { type: 'AdaptiveCard', body: [text(said)], actions };
}
