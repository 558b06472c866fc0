import { actionRows } from './action-rows';
import type { Json } from './json';
import { escapeLine } from './markdown';

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Whether an element would show nothing: an optional text that was left empty, a list without entries. */
function isEmpty(element: Json): boolean {
  switch (element.type) {
    case 'TextBlock':
      return element.text === '';
    case 'Container':
    case 'Column':
      return Array.isArray(element.items) && element.items.length === 0;
    case 'ColumnSet':
      return Array.isArray(element.columns) && element.columns.length === 0;
    case 'ActionSet':
      return Array.isArray(element.actions) && element.actions.length === 0;
    case 'FactSet':
      return Array.isArray(element.facts) && element.facts.length === 0;
    default:
      return false;
  }
}

/**
 * Without what shows nothing. What holds nothing of that is not copied: it is most of a card, and copying
 * takes five times as long as looking.
 */
function prune(node: unknown): unknown {
  if (Array.isArray(node)) return pruneList(node);
  return isObject(node) ? pruneObject(node) : node;
}

function pruneObject(node: Json): Json {
  let pruned: Json | undefined;
  for (const name in node) {
    // Data of a button is payload, not layout: it stays as it is.
    if (name === 'data') continue;
    const kept = prune(node[name]);
    if (kept === node[name]) continue;
    pruned ??= { ...node };
    pruned[name] = kept;
  }
  return pruned ?? node;
}

function pruneList(list: readonly unknown[]): readonly unknown[] {
  let pruned: unknown[] | undefined;
  list.forEach((item, index) => {
    const kept = prune(item);
    const shown = !(isObject(kept) && isEmpty(kept));
    if (kept !== item || !shown) pruned ??= list.slice(0, index);
    if (shown) pruned?.push(kept);
  });
  return pruned ?? list;
}

/** Adds what every card has, and takes out what is empty. `fallbackText` is shown where cards are not. */
export function finishCard(card: Json, language: 'de' | 'en', fallbackText: string): Json {
  const pruned = pruneObject(card);
  const { body, actions, refresh } = pruned;
  const rows = Array.isArray(actions) ? actionRows(actions) : [];
  const inBody = rows.length > 1;
  const finished: Json = {};
  // One by one: to take the rest of an object takes longer than everything else here.
  for (const name in pruned) if (!LAST.has(name)) finished[name] = pruned[name];
  return Object.assign(finished, {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    // Clients may read it as Markdown, and it may hold what somebody typed.
    fallbackText: escapeLine(fallbackText),
    ...(isObject(refresh) && Object.keys(refresh).length > 0 ? { refresh } : {}),
    body: inBody ? [...(body as Json[]), ...rows] : body,
    ...(rows.length === 1 ? { actions } : {}),
  });
}

const LAST = new Set(['refresh', 'body', 'actions']);
