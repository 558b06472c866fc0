import type { OpenItem } from '../../domain/reply/progress';
import { commandButton } from '../kit/action';
import { MAX_ACTIONS } from '../kit/action-rows';
import { heading, smallPrint, text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { plainLine } from '../kit/markdown';
import type { Built, Setting } from '../kit/setting';

export interface TodoView {
  readonly title: string;
  readonly intro?: string;
  readonly items: readonly OpenItem[];
  readonly below?: readonly Json[];
  readonly footer?: string;
  /** In place of a button for each of the first exercises. */
  readonly actions?: readonly Json[];
  readonly extraActions?: readonly Json[];
  /** Where the rest of a shortened list can be read. */
  readonly rest?: string;
  readonly summary: string;
}

/** Exercises to do, each with its facts, the first ones with a button. */
export function todoCard(view: TodoView, setting: Setting): Built {
  const { t, room } = setting;
  const shown = view.items.length <= room.lines + 1 ? view.items : view.items.slice(0, room.lines);
  const left = view.items.length - shown.length;
  const extra = view.extraActions ?? [];
  const more = left === 0 ? '' : view.rest ? t.common.moreWith(left, view.rest) : t.common.more(left);
  const card = {
    type: 'AdaptiveCard',
    body: [
      heading(view.title, 'Medium'),
      text(view.intro ?? '', { spacing: 'Small' }),
      { type: 'Container', spacing: 'Small', items: shown.map((item) => row(item, setting)) },
      text(more),
      { type: 'Container', spacing: 'Medium', items: view.below ?? [] },
      smallPrint(view.footer ?? ''),
    ],
    actions: view.actions ?? [...itemButtons(view.items, setting, MAX_ACTIONS - extra.length), ...extra],
  };
  return { card, summary: view.summary };
}

function row(item: OpenItem, setting: Setting): Json {
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      text(itemTitle(item, setting), { weight: 'Bolder' }),
      text(setting.t.common.item(item), { isSubtle: true, spacing: 'None' }),
    ],
  };
}

export function itemTitle(item: OpenItem, { t }: Setting): string {
  return t.common.exercise(item.number, plainLine(item.title));
}

function itemButtons(items: readonly OpenItem[], { t }: Setting, most: number): Json[] {
  return items.slice(0, most).map((item) => {
    const title = t.common.exerciseButton(item.number);
    return commandButton(t.linesFor.exercise(item.number), title);
  });
}
