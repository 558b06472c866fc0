import type { CardAction } from '../../domain/turn/action';
import type { Json } from './json';

interface ActionOptions {
  readonly style?: 'default' | 'positive' | 'destructive';
  /** The inputs of the card go along and are checked first. */
  readonly withInputs?: boolean;
  readonly tooltip?: string;
}

/** A button that works where universal actions do, and as Action.Submit everywhere else. */
export function button(title: string, action: CardAction, options: ActionOptions = {}): Json {
  const shared = {
    title,
    data: { action },
    associatedInputs: options.withInputs ? 'auto' : 'none',
    ...(options.style ? { style: options.style } : {}),
    ...(options.tooltip ? { tooltip: options.tooltip } : {}),
  };
  return {
    type: 'Action.Execute',
    verb: action.verb,
    ...shared,
    fallback: { type: 'Action.Submit', ...shared },
  };
}

/** Types a command for the person. */
export function commandButton(line: string, title: string): Json {
  return button(title, { verb: 'command', line });
}

export function openUrl(title: string, url: string): Json {
  return { type: 'Action.OpenUrl', title, url };
}

export function toggle(title: string, target: string): Json {
  return { type: 'Action.ToggleVisibility', title, targetElements: [target] };
}

/** The refresh that Teams asks for once per listed person; it has no button, so no fallback. */
export function refresh(cohort: string, exercise: string, userIds: readonly string[]): Json {
  const action: CardAction = { verb: 'refresh', cohort, exercise };
  return { action: { type: 'Action.Execute', verb: action.verb, data: { action } }, userIds };
}
