import { renderNotice } from '../../src/cards/render';
import type { Notice } from '../../src/domain/notice/notice';
import type { CardAction } from '../../src/domain/turn/action';
import { nodesOf } from './card-rules';
import { samples } from './samples';

/** A sample by its name, `today/usual`. */
export function sample<Kind extends Notice['kind']>(
  kind: Kind,
  variant = 'usual',
): Extract<Notice, { readonly kind: Kind }> {
  const found = samples.find(({ name }) => name === `${kind}/${variant}`);
  if (!found) throw new Error(`no sample ${kind}/${variant}`);
  return found.notice as Extract<Notice, { readonly kind: Kind }>;
}

/** What a notice says and lets one do, as people see and hear it in German. */
export function shown(notice: Notice) {
  const { card, text, summary } = renderNotice(notice, { language: 'de' });
  const nodes = nodesOf(card ?? {});
  return {
    card,
    /** All that is read, without what only a click opens or sends. */
    text,
    /** What a notification says, and a screen reader where cards are not shown. */
    summary,
    /** Title and what it sends, of each button. */
    buttons: nodes
      .filter((node) => node.type === 'Action.Execute')
      .map((node) => [node.title, (node.data as { readonly action: CardAction }).action] as const),
    /** Buttons that take along what was entered. */
    submits: nodes
      .filter((node) => node.type === 'Action.Execute' && node.associatedInputs === 'auto')
      .map((node) => node.title),
    links: nodes.filter((node) => node.type === 'Action.OpenUrl').map((node) => [node.title, node.url]),
    /** Titles of the buttons that open a part of the card. */
    folded: nodes.filter((node) => node.type === 'Action.ToggleVisibility').map((node) => node.title),
    headings: nodes.filter((node) => node.style === 'heading').map((node) => node.text),
    inputs: nodes.filter((node) => String(node.type).startsWith('Input.')),
    tooltips: nodes.flatMap((node) =>
      node.type === 'Action.Execute' && node.tooltip ? [String(node.tooltip)] : [],
    ),
    wire: JSON.stringify(card ?? null),
  };
}

/** A button that types a command for the person. */
export const types = (title: string, line: string) => [title, { verb: 'command', line }] as const;
