import type { Json } from './json';

export function text(content: string, style: Json = {}): Json {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

export function subtle(content: string): Json {
  return text(content, { isSubtle: true, size: 'Small', spacing: 'None' });
}

export function heading(content: string): Json {
  return text(content, { weight: 'Bolder', spacing: 'Medium', style: 'heading' });
}

export function section(title: string, items: readonly Json[]): Json[] {
  return items.length === 0 ? [] : [heading(title), ...items];
}

export function fact(title: string, value: string): Json {
  return { title, value };
}

/** Six is what Teams shows in a row before it hides the rest. */
export const MAX_ACTIONS = 6;

/** Buttons in rows that no client cuts off. */
export function actionRows(actions: readonly Json[]): Json[] {
  const rows: Json[] = [];
  for (let from = 0; from < actions.length; from += MAX_ACTIONS) {
    rows.push({ type: 'ActionSet', actions: actions.slice(from, from + MAX_ACTIONS) });
  }
  return rows;
}
