import type { Json } from './json';

/** Characters of button titles that fit side by side on a phone, each button counted with its padding. */
const ROW_WIDTH = 40;
const PADDING = 5;
/** Six is what Teams shows in a row before it hides the rest. */
export const MAX_ACTIONS = 6;

/** Buttons in rows that no client cuts off. */
export function actionRows(actions: readonly Json[]): Json[] {
  const rows: Json[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const action of actions) {
    const own = String(action.title).length + PADDING;
    const row = rows.at(-1);
    if (row === undefined || width + own > ROW_WIDTH || row.length === MAX_ACTIONS) {
      rows.push([action]);
      width = own;
    } else {
      row.push(action);
      width += own;
    }
  }
  return rows.map((row, index) => ({
    type: 'ActionSet',
    actions: row,
    ...(index > 0 ? { spacing: 'Small' } : {}),
  }));
}
